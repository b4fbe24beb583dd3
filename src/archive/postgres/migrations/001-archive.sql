-- The archives of all libraries, each row with its library.
--
-- The program works as the role verbatim_app, which owns nothing and sees the rows of the library that the transaction is
-- for: "verbatim.library" is set in each. Without it nothing is found. Owners are no exception (FORCE).

CREATE TABLE library (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text COLLATE "C" NOT NULL UNIQUE CHECK (name <> ''),
  -- Stamp of the model that its vectors are made with.
  model text NOT NULL,
  -- Rises with every write.
  generation int NOT NULL DEFAULT 0,
  -- Who writes, for people; the place itself is an advisory lock.
  writer text,
  -- Numbers given out so far: none is used twice.
  passages_made int NOT NULL DEFAULT 0,
  windows_made int NOT NULL DEFAULT 0,
  quotes_made int NOT NULL DEFAULT 0,
  terms_made int NOT NULL DEFAULT 0,
  -- Passages there are, and the terms of all of them: BM25 compares a passage's length with the mean.
  passages int NOT NULL DEFAULT 0,
  terms bigint NOT NULL DEFAULT 0
);

-- Texts are UTF-8 as bytea: a text may hold NUL. "outlet_words": the outlet as it is compared. "bands": numbers by which
-- articles of nearly the same words find each other. "quotes_by" names the extraction that read the quotes.
CREATE TABLE article (
  library int NOT NULL REFERENCES library ON DELETE CASCADE,
  id text COLLATE "C" NOT NULL,
  title text NOT NULL, authors text NOT NULL,
  outlet text COLLATE "C", outlet_words text NOT NULL,
  published text COLLATE "C", updated text, url text, language text, file text,
  text bytea NOT NULL, digest text NOT NULL, content text NOT NULL, page_starts text, quotes_by text, bands int[],
  PRIMARY KEY (library, id)
);
CREATE INDEX article_content ON article (library, content);

-- "terms": numbers of the terms it is indexed by.
CREATE TABLE passage (
  library int NOT NULL, id int NOT NULL, article text COLLATE "C" NOT NULL, ordinal int NOT NULL,
  start int NOT NULL, "end" int NOT NULL, text bytea NOT NULL, text_hash uuid NOT NULL, length int NOT NULL, terms int[] NOT NULL,
  PRIMARY KEY (library, id),
  FOREIGN KEY (library, article) REFERENCES article ON DELETE CASCADE
);
CREATE UNIQUE INDEX passage_article ON passage (library, article, ordinal);
CREATE INDEX passage_text ON passage (library, text_hash, id);

-- Vectors belong to a text, as in the embedded archive. They are kept as they were made; the graph is made of half floats
-- of them, one for each number of dimensions, when the database is migrated for a model.
CREATE TABLE text_window (
  library int NOT NULL REFERENCES library ON DELETE CASCADE, id int NOT NULL, text_hash uuid NOT NULL,
  start int NOT NULL, "end" int NOT NULL, vector vector NOT NULL,
  PRIMARY KEY (library, id)
);
CREATE INDEX text_window_text ON text_window (library, text_hash);
CREATE TABLE sentences (
  library int NOT NULL REFERENCES library ON DELETE CASCADE, text_hash uuid NOT NULL, vectors bytea NOT NULL,
  PRIMARY KEY (library, text_hash)
);
CREATE TABLE frames (
  library int NOT NULL REFERENCES library ON DELETE CASCADE, text_hash uuid NOT NULL, tagger text NOT NULL, frames text NOT NULL,
  PRIMARY KEY (library, text_hash)
);

-- Passages that hold a term: anywhere, in their text, in their title.
CREATE TABLE term (
  library int NOT NULL REFERENCES library ON DELETE CASCADE, id int NOT NULL, term text COLLATE "C" NOT NULL,
  passages int NOT NULL, in_text int NOT NULL, in_title int NOT NULL,
  PRIMARY KEY (library, id)
);
ALTER TABLE term SET (fillfactor = 70);
CREATE UNIQUE INDEX term_term ON term (library, term);
-- How often a passage holds a term in its text and its title, and how many terms it has: all that BM25 needs, read from
-- the index alone.
CREATE TABLE posting (
  library int NOT NULL REFERENCES library ON DELETE CASCADE, term int NOT NULL, passage int NOT NULL,
  in_text int NOT NULL, in_title int NOT NULL, length int NOT NULL,
  PRIMARY KEY (library, term, passage) INCLUDE (in_text, in_title, length)
);

CREATE TABLE quote (
  library int NOT NULL, id int NOT NULL, article text COLLATE "C" NOT NULL,
  kind text NOT NULL, class text NOT NULL, polarity text NOT NULL, start int NOT NULL, "end" int NOT NULL,
  passages text NOT NULL, content text NOT NULL, cue text NOT NULL, mention text, confidence float8 NOT NULL,
  speaker text COLLATE "C", speaker_kind text COLLATE "C", also_named text COLLATE "C", by_hand text, was text,
  PRIMARY KEY (library, id),
  FOREIGN KEY (library, article) REFERENCES article ON DELETE CASCADE
);
CREATE INDEX quote_article ON quote (library, article, start);

CREATE TABLE provenance (
  library int NOT NULL, article text COLLATE "C" NOT NULL,
  format text NOT NULL, place text NOT NULL, line int, feed text, added text, changed text, read text NOT NULL,
  earlier text NOT NULL, cut text NOT NULL, warnings text NOT NULL,
  PRIMARY KEY (library, article),
  FOREIGN KEY (library, article) REFERENCES article ON DELETE CASCADE
);

CREATE TABLE story_band (
  library int NOT NULL, band int NOT NULL, article text COLLATE "C" NOT NULL,
  PRIMARY KEY (library, band, article),
  FOREIGN KEY (library, article) REFERENCES article ON DELETE CASCADE
);
CREATE INDEX story_band_article ON story_band (library, article);
CREATE TABLE copy (
  library int NOT NULL, article text COLLATE "C" NOT NULL, of text COLLATE "C" NOT NULL,
  PRIMARY KEY (library, article, of),
  FOREIGN KEY (library, article) REFERENCES article ON DELETE CASCADE,
  FOREIGN KEY (library, of) REFERENCES article ON DELETE CASCADE
);
CREATE INDEX copy_of ON copy (library, of);

-- A correction outlives its article. "text": digest of the text it was made in.
CREATE TABLE correction (
  library int NOT NULL REFERENCES library ON DELETE CASCADE, article text COLLATE "C" NOT NULL,
  start int NOT NULL, "end" int NOT NULL, digest text NOT NULL,
  "is" text NOT NULL, speaker text, speaker_kind text, made text COLLATE "C" NOT NULL, text text NOT NULL,
  PRIMARY KEY (library, article, start, "end")
);
CREATE INDEX correction_text ON correction (library, text);
CREATE TABLE speaker_rule (
  library int NOT NULL REFERENCES library ON DELETE CASCADE, id int NOT NULL, rule text NOT NULL,
  PRIMARY KEY (library, id)
);

-- The library of this transaction; NULL, which equals nothing, where none is set.
CREATE FUNCTION current_library() RETURNS int LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('verbatim.library', true), '')::int;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['article', 'passage', 'text_window', 'sentences', 'frames', 'term', 'posting', 'quote', 'provenance',
    'story_band', 'copy', 'correction', 'speaker_rule']
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN library SET DEFAULT current_library()', name);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_library ON %I TO verbatim_app USING (library = current_library()) WITH CHECK (library = current_library())', name);
    -- MAINTAIN: its writers have the tables analysed, so that a library that is new is not taken for an empty one.
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE, MAINTAIN ON %I TO verbatim_app', name);
  END LOOP;
END $$;
-- The directory of libraries: its owner alone adds to it, through the function below.
ALTER TABLE library ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_library ON library TO verbatim_app USING (id = current_library()) WITH CHECK (id = current_library());
GRANT SELECT, UPDATE ON library TO verbatim_app;
GRANT SELECT ON migration TO verbatim_app;

-- The number of a library, which is made where it is not there yet.
CREATE FUNCTION library_named(wanted text, its_model text) RETURNS int
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = verbatim, pg_temp AS $$
DECLARE found_id int;
BEGIN
  SELECT id INTO found_id FROM library WHERE name = wanted;
  IF found_id IS NULL THEN
    INSERT INTO library (name, model) VALUES (wanted, its_model) ON CONFLICT (name) DO NOTHING;
    SELECT id INTO found_id FROM library WHERE name = wanted;
  END IF;
  RETURN found_id;
END $$;
REVOKE ALL ON FUNCTION library_named(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION library_named(text, text) TO verbatim_app;
