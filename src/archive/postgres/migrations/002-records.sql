-- What libraries keep beside their archives: settings, answers and what people thought of them, counts, corrections in shared
-- articles, what was fetched, files that were sent. Each row with its library, as before; a library goes with all of it.

-- A library without an archive has no model yet: an empty stamp.

-- One row a library, made by the first thing that is kept, and locked by whoever writes any of it. "secret" keys the HMACs in
-- the tables below. "departed": the day on which the server left. "corrections" rises with every change of them.
CREATE TABLE library_record (
  library int PRIMARY KEY REFERENCES library ON DELETE CASCADE,
  secret bytea NOT NULL, settings text, departed text COLLATE "C", corrections int NOT NULL DEFAULT 0
);

-- "record" and "citations" are JSON without a word of a question; "question", "voter", "member" and "topic" are HMACs. Numbers
-- rise within a library, so that the newest so many are kept.
CREATE TABLE kept_answer (
  library int NOT NULL REFERENCES library ON DELETE CASCADE, id int NOT NULL, key text COLLATE "C" NOT NULL, made bigint NOT NULL,
  question bytea NOT NULL, record text NOT NULL, member bytea,
  PRIMARY KEY (library, id)
);
CREATE UNIQUE INDEX kept_answer_key ON kept_answer (library, key);
CREATE INDEX kept_answer_made ON kept_answer (library, made);
CREATE INDEX kept_answer_member ON kept_answer (library, member);
CREATE TABLE verdict (
  library int NOT NULL REFERENCES library ON DELETE CASCADE, id int NOT NULL, answer text COLLATE "C" NOT NULL, voter bytea NOT NULL,
  question bytea NOT NULL, citations text NOT NULL, is_helpful boolean NOT NULL, member bytea, made bigint,
  PRIMARY KEY (library, id)
);
CREATE UNIQUE INDEX verdict_voter ON verdict (library, answer, voter);
CREATE INDEX verdict_made ON verdict (library, made);
CREATE INDEX verdict_member ON verdict (library, member);
-- "quote" names a quote by its article and a digest of its words.
CREATE TABLE report (
  library int NOT NULL REFERENCES library ON DELETE CASCADE, id int NOT NULL, quote text COLLATE "C" NOT NULL, voter bytea NOT NULL,
  member bytea,
  PRIMARY KEY (library, id)
);
CREATE UNIQUE INDEX report_voter ON report (library, md5(quote), voter);
CREATE INDEX report_member ON report (library, member);
CREATE TABLE usage (
  library int NOT NULL REFERENCES library ON DELETE CASCADE, day text COLLATE "C" NOT NULL, command text COLLATE "C" NOT NULL,
  answered int NOT NULL, refused int NOT NULL,
  PRIMARY KEY (library, day, command)
);
-- "place" tells in JSON where an article has the topic.
CREATE TABLE refused (
  library int NOT NULL REFERENCES library ON DELETE CASCADE, id int NOT NULL, topic bytea NOT NULL, member bytea NOT NULL,
  day text COLLATE "C" NOT NULL, place text NOT NULL, questions int NOT NULL,
  PRIMARY KEY (library, id)
);
CREATE UNIQUE INDEX refused_topic ON refused (library, topic, member, day);
CREATE INDEX refused_day ON refused (library, day);
CREATE INDEX refused_member ON refused (library, member);
-- What a server has corrected in shared articles, for itself alone; "set" is JSON.
CREATE TABLE shared_correction (
  library int NOT NULL REFERENCES library ON DELETE CASCADE, article text COLLATE "C" NOT NULL, start int NOT NULL, "end" int NOT NULL,
  digest text NOT NULL, "set" text NOT NULL, made text COLLATE "C" NOT NULL,
  PRIMARY KEY (library, article, start, "end")
);

-- What came from where and when: "record" is JSON; the columns beside it are what is looked up. An address may be longer than
-- an index takes.
CREATE TABLE page (
  library int NOT NULL REFERENCES library ON DELETE CASCADE, id bigint GENERATED ALWAYS AS IDENTITY, url text COLLATE "C" NOT NULL,
  article text COLLATE "C", feed text COLLATE "C", alias_of text COLLATE "C", is_pending boolean NOT NULL, is_removed boolean NOT NULL,
  next_try float8, record text NOT NULL,
  PRIMARY KEY (library, id)
);
CREATE UNIQUE INDEX page_url ON page (library, md5(url));
CREATE INDEX page_article ON page (library, article);
CREATE INDEX page_pending ON page (library, id) WHERE is_pending;
CREATE TABLE feed (
  library int NOT NULL REFERENCES library ON DELETE CASCADE, id bigint GENERATED ALWAYS AS IDENTITY, url text COLLATE "C" NOT NULL,
  next_try float8, record text NOT NULL,
  PRIMARY KEY (library, id)
);
CREATE UNIQUE INDEX feed_url ON feed (library, md5(url));

-- Files that were sent, each under the name that its articles know it by, to be read again with later rules.
CREATE TABLE upload (
  library int NOT NULL REFERENCES library ON DELETE CASCADE, name text COLLATE "C" NOT NULL, bytes bytea NOT NULL,
  PRIMARY KEY (library, name)
);
-- They are packed already, or read once in a while.
ALTER TABLE upload ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Digests of what was moved here last: where it is still the same, nobody has used it since.
CREATE TABLE taken (
  library int NOT NULL REFERENCES library ON DELETE CASCADE, what text COLLATE "C" NOT NULL, digest text NOT NULL,
  PRIMARY KEY (library, what)
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['library_record', 'kept_answer', 'verdict', 'report', 'usage', 'refused', 'shared_correction', 'page', 'feed', 'upload', 'taken']
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN library SET DEFAULT current_library()', name);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_library ON %I TO verbatim_app USING (library = current_library()) WITH CHECK (library = current_library())', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE, MAINTAIN ON %I TO verbatim_app', name);
  END LOOP;
END $$;

-- As before; and a library that was made without an archive is given its model with the first one.
CREATE OR REPLACE FUNCTION library_named(wanted text, its_model text) RETURNS int
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = verbatim, pg_temp AS $$
DECLARE found_id int; found_model text;
BEGIN
  SELECT id, model INTO found_id, found_model FROM library WHERE name = wanted;
  IF found_id IS NULL THEN
    INSERT INTO library (name, model) VALUES (wanted, its_model) ON CONFLICT (name) DO NOTHING;
    SELECT id, model INTO found_id, found_model FROM library WHERE name = wanted;
  END IF;
  IF found_model = '' AND its_model <> '' THEN
    UPDATE library SET model = its_model WHERE id = found_id AND model = '';
  END IF;
  RETURN found_id;
END $$;

-- All libraries, or the one of a name: what is known of them without looking into them.
CREATE FUNCTION libraries(wanted text DEFAULT NULL) RETURNS TABLE (id int, name text, has_archive boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = verbatim, pg_temp AS $$
  SELECT l.id, l.name, l.model <> '' FROM library l WHERE wanted IS NULL OR l.name = wanted ORDER BY l.name
$$;

-- Looks into each library in turn, as its own: when its server left, and whether anything of its feeds is due at a time.
CREATE FUNCTION library_states(at float8) RETURNS TABLE (name text, departed text, is_due boolean)
  LANGUAGE plpgsql SET search_path = verbatim, pg_temp AS $$
DECLARE one record;
BEGIN
  FOR one IN SELECT * FROM libraries() LOOP
    PERFORM set_config('verbatim.library', one.id::text, true);
    RETURN QUERY SELECT one.name, (SELECT r.departed FROM library_record r),
      EXISTS (SELECT FROM feed f WHERE coalesce(f.next_try, 0) <= at)
        OR EXISTS (SELECT FROM page p WHERE p.is_pending AND coalesce(p.next_try, 0) <= at);
  END LOOP;
  PERFORM set_config('verbatim.library', '', true);
END $$;

-- How many members hold the speaker of which quote for wrong, library by library.
CREATE FUNCTION library_reports() RETURNS TABLE (quote text, voters int)
  LANGUAGE plpgsql SET search_path = verbatim, pg_temp AS $$
DECLARE one record;
BEGIN
  FOR one IN SELECT * FROM libraries() LOOP
    PERFORM set_config('verbatim.library', one.id::text, true);
    RETURN QUERY SELECT r.quote, count(*)::int FROM report r GROUP BY r.quote;
  END LOOP;
  PERFORM set_config('verbatim.library', '', true);
END $$;

-- Deletes a server's library with all that belongs to it; of the shared one nothing.
CREATE FUNCTION library_dropped(wanted int) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = verbatim, pg_temp AS $$
  DELETE FROM library WHERE id = wanted AND name LIKE 'server:%'
$$;

REVOKE ALL ON FUNCTION libraries(text), library_states(float8), library_reports(), library_dropped(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION libraries(text), library_states(float8), library_reports(), library_dropped(int) TO verbatim_app;
