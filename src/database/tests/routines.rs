//! Triggers, and definitions that routines make.

use super::{describe, model};

fn triggers(script: &str) -> String {
    let found = describe(&model(&format!("--- migrations/1_postgres.sql\n{script}"), &[]));
    found.lines().filter(|line| line.starts_with("trigger") || line.contains(" -> ")).collect::<Vec<_>>().join("\n")
}

const TABLES: &str =
    "CREATE TABLE post (id INT PRIMARY KEY); CREATE TABLE stats (posts INT); CREATE TABLE person (id INT PRIMARY KEY);";

#[test]
fn a_trigger_writes_what_its_function_and_those_it_calls_write() {
    let script = "
        CREATE FUNCTION count_posts() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF EXISTS (SELECT 1 FROM person p WHERE extract(year FROM p.born) > 0) THEN
                WITH changed AS (SELECT * FROM new_rows) UPDATE stats AS s SET posts = posts + 1 FROM changed;
            END IF;
            PERFORM forget(NEW.id);
            RETURN NULL;
        END $$;
        CREATE FUNCTION forget(who INT) RETURNS void AS 'DELETE FROM post WHERE id = who' LANGUAGE sql;
        CREATE TRIGGER counted AFTER UPDATE OF id OR INSERT ON post REFERENCING NEW TABLE AS new_rows
            FOR EACH STATEMENT EXECUTE FUNCTION count_posts();
        CREATE TRIGGER dropped BEFORE DELETE ON person FOR EACH ROW EXECUTE PROCEDURE forget();
        DROP TRIGGER dropped ON person;";
    assert_eq!(
        triggers(&format!("{TABLES}{script}")),
        "trigger counted on post AFTER INSERT OR UPDATE OF id: writes(post stats) reads(person)"
    );
}

#[test]
fn definitions_built_as_text_are_followed() {
    let script = "
        CREATE FUNCTION touch() RETURNS trigger AS $$ BEGIN UPDATE stats SET posts = 0; RETURN NEW; END $$ LANGUAGE plpgsql;
        CREATE FUNCTION manage(_tbl regclass) RETURNS void AS $$
        BEGIN
            EXECUTE format('CREATE TRIGGER set_updated_at BEFORE UPDATE ON %s FOR EACH ROW EXECUTE PROCEDURE touch()', _tbl);
        END $$ LANGUAGE plpgsql;
        SELECT manage('person');
        CREATE PROCEDURE statement_triggers(table_name text, body text) LANGUAGE plpgsql AS $a$
        DECLARE defs text := $b$
            CREATE FUNCTION thing_deleted() RETURNS trigger LANGUAGE plpgsql AS the_body;
            CREATE TRIGGER deleted AFTER DELETE ON thing EXECUTE FUNCTION thing_deleted(); $b$;
        BEGIN
            defs := replace(defs, 'the_body', quote_literal(body));
            defs := replace(defs, 'thing', table_name);
            EXECUTE defs;
        END $a$;
        CALL statement_triggers('post', $$ BEGIN UPDATE person SET name = 'it''s'; END $$);";
    assert_eq!(
        triggers(&format!("{TABLES}{script}")),
        "trigger set_updated_at on person BEFORE UPDATE: writes(stats) reads()\n\
         trigger deleted on post AFTER DELETE: writes(person) reads()"
    );
}

#[test]
fn blocks_run_every_branch_and_every_round_of_a_loop() {
    let script = "
        DO $$ BEGIN
            IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'author') THEN
                ALTER TABLE post ADD CONSTRAINT author FOREIGN KEY (id) REFERENCES person (id) ON DELETE CASCADE;
            END IF;
        END $$;
        DO $$
        DECLARE t text;
        BEGIN
            FOREACH t IN ARRAY ARRAY['post', 'stats'] LOOP
                EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %1$I FOR EACH ROW EXECUTE FUNCTION nothing()', t);
            END LOOP;
        END $$;";
    assert_eq!(
        triggers(&format!("{TABLES}{script}")),
        "post(id) -> person(id) CASCADE migrations/1_postgres.sql:2\n\
         trigger post on post AFTER INSERT: writes() reads()\n\
         trigger stats on stats AFTER INSERT: writes() reads()"
    );
}

#[test]
fn bodies_that_never_end_are_cut_off() {
    let script = "
        CREATE FUNCTION again(x text) RETURNS void AS $$ BEGIN PERFORM again(x || x); PERFORM again(x); END $$ LANGUAGE plpgsql;
        SELECT again('CREATE TABLE a');";
    assert_eq!(triggers(script), "");
}
