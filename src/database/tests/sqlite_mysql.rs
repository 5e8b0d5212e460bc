//! Definitions of SQLite and MySQL.

use super::{describe, model};

fn check(dialect: &str, script: &str, expected: &[&str]) {
    let found = describe(&model(&format!("--- {dialect}/1.sql\n{script}"), &[]));
    assert_eq!(found.lines().skip(1).collect::<Vec<_>>(), expected);
}

#[test]
fn sqlite_tables_are_rebuilt_without_losing_keys_of_others() {
    check(
        "sqlite",
        "CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, Name);
         CREATE TABLE post (author INTEGER REFERENCES users (id) ON DELETE CASCADE, [weird name] TEXT, 'quoted' TEXT);
         CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT, boss INTEGER REFERENCES users);
         INSERT INTO users_new SELECT id, Name, NULL FROM users;
         DROP TABLE users;
         ALTER TABLE users_new RENAME TO users;",
        &[
            "Table post(author weird name quoted) key()",
            "Table users(id name boss) key(id)",
            "post(author) -> users(id) CASCADE sqlite/1.sql:2",
            "users(boss) -> users(id) NO ACTION sqlite/1.sql:3",
        ],
    );
}

#[test]
fn sqlite_triggers_have_bodies() {
    check(
        "sqlite",
        "CREATE TABLE a (x); CREATE TABLE b (x);
         CREATE TRIGGER IF NOT EXISTS t AFTER INSERT ON a WHEN new.x > 0 BEGIN
            UPDATE b SET x = CASE WHEN x > 1 THEN 1 ELSE 2 END;
            DELETE FROM a WHERE x = new.x;
         END;
         CREATE TABLE c (x);",
        &[
            "Table a(x) key()",
            "Table b(x) key()",
            "Table c(x) key()",
            "trigger t on a AFTER INSERT: writes(a b) reads()",
        ],
    );
}

#[test]
fn mysql_keys_procedures_and_delimiters() {
    check(
        "mysql",
        "CREATE TABLE `orders` (`id` INT UNSIGNED NOT NULL AUTO_INCREMENT, `key` varchar(20), note TEXT COMMENT 'it\\'s; odd', # why
            PRIMARY KEY (`id`), KEY `by_key` (`key`(10)), FULLTEXT INDEX (note)) ENGINE=InnoDB;
         CREATE TABLE line (order_id INT UNSIGNED, CONSTRAINT `fk` FOREIGN KEY `idx` (`order_id`) REFERENCES `orders` (`id`) ON DELETE CASCADE);
         DELIMITER //
         CREATE PROCEDURE p() BEGIN IF 1 THEN SELECT 1; END IF; SELECT 2; END//
         DELIMITER ;
         ALTER TABLE line DROP FOREIGN KEY fk, CHANGE COLUMN order_id the_order INT, ADD FOREIGN KEY (the_order) REFERENCES orders(id);
         RENAME TABLE line TO order_line;",
        &[
            "Table order_line(the_order) key()",
            "Table orders(id key note) key(id)",
            "order_line(the_order) -> orders(id) NO ACTION mysql/1.sql:7",
        ],
    );
}
