-- A question in a server is asked of its own and the shared articles at once: a transaction that sets "verbatim.with_shared" to "on"
-- reads the shared library's archive beside its own. No other library can be read along, and nothing but the own one is written.

-- The shared library's number stands in a function, so that policies need not look it up, and stays the same whenever that library is made.
DO $$
DECLARE number int;
BEGIN
  SELECT id INTO number FROM library WHERE name = 'shared';
  IF number IS NULL THEN number := nextval(pg_get_serial_sequence('library', 'id')); END IF;
  EXECUTE format('CREATE FUNCTION shared_library() RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN %s', number);
END $$;

CREATE OR REPLACE FUNCTION library_named(wanted text, its_model text) RETURNS int
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = verbatim, pg_temp AS $$
DECLARE found_id int; found_model text;
BEGIN
  SELECT id, model INTO found_id, found_model FROM library WHERE name = wanted;
  IF found_id IS NULL THEN
    IF wanted = 'shared' THEN
      INSERT INTO library (id, name, model) OVERRIDING SYSTEM VALUE VALUES (shared_library(), wanted, its_model) ON CONFLICT DO NOTHING;
    ELSE
      INSERT INTO library (name, model) VALUES (wanted, its_model) ON CONFLICT (name) DO NOTHING;
    END IF;
    SELECT id, model INTO found_id, found_model FROM library WHERE name = wanted;
  END IF;
  IF found_model = '' AND its_model <> '' THEN
    UPDATE library SET model = its_model WHERE id = found_id AND model = '';
  END IF;
  RETURN found_id;
END $$;

-- The libraries whose archives this transaction reads: its own, and the shared one where it says so. NULL equals nothing. Asked with every
-- look into an index: no more of it than must be.
CREATE FUNCTION readable_libraries() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN ARRAY[current_library(), CASE WHEN current_setting('verbatim.with_shared', true) = 'on' THEN shared_library() END];

-- Of what a server keeps beside its archive, and of what nobody reads along, the policies stay as they are.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['article', 'passage', 'text_window', 'sentences', 'term', 'posting', 'quote']
  LOOP
    EXECUTE format('DROP POLICY own_library ON %I', name);
    EXECUTE format('CREATE POLICY readable_library ON %I FOR SELECT TO verbatim_app USING (library = ANY (readable_libraries()))', name);
    EXECUTE format('CREATE POLICY own_insert ON %I FOR INSERT TO verbatim_app WITH CHECK (library = current_library())', name);
    EXECUTE format('CREATE POLICY own_update ON %I FOR UPDATE TO verbatim_app USING (library = current_library()) WITH CHECK (library = current_library())', name);
    EXECUTE format('CREATE POLICY own_delete ON %I FOR DELETE TO verbatim_app USING (library = current_library())', name);
  END LOOP;
END $$;
DROP POLICY own_library ON library;
CREATE POLICY readable_library ON library FOR SELECT TO verbatim_app USING (id = ANY (readable_libraries()));
CREATE POLICY own_update ON library FOR UPDATE TO verbatim_app USING (id = current_library()) WITH CHECK (id = current_library());
