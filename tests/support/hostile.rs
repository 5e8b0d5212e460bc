//! A project whose names try to do harm: in files, contexts, rules, crates and tables.

use std::fs;

use tempfile::TempDir;

const LIB: &str = r##"
#[path = "</script><img src=x onerror=alert(1)>.rs"]
pub mod r#type;
pub mod größe;
pub const TEXT: &str = r#"</script><img src=x onerror=alert(1)>"#;
pub const FILL: &str = r#"INSERT INTO "</script><img src=x onerror=alert(1)>" ("`x` <b>") VALUES (1)"#;
"##;

const CONTEXTS: &str = "
version = 1
[[context]]
name = \"</script><img src=x onerror=alert(1)>\"
about = \"a \\\"quoted\\\" sentence\\n# no heading | no cell <b>\\u202e\"
owner = \"`tick` | [link](javascript:alert(1))\"
code = [\"evil::type\"]
may-depend-on = []
tables = [\"</script>*\"]
[[context]]
name = \"two\\nlines \\u202eand \\\"quotes\\\" `${x}` %n() [[z]] #35; ]]>\"
code = [\"evil::größe\"]
tables = [\"two*\"]
";

const SCHEMA: &str = "
CREATE TABLE \"</script><img src=x onerror=alert(1)>\" (id INTEGER PRIMARY KEY, \"`x` <b>\" INTEGER);
CREATE TABLE \"two ]]> | %n() ${x} \u{202e}#35;\" (
    \"a|b](javascript:alert(1))\" INTEGER REFERENCES \"</script><img src=x onerror=alert(1)>\" (id) ON DELETE CASCADE
);
";

/// Makes the project in a folder that goes when the value does.
pub(crate) fn project() -> TempDir {
    let folder = TempDir::new().expect("a folder can be made");
    let write = |path: &str, text: &str| fs::write(folder.path().join(path), text).expect("a file can be written");
    fs::create_dir(folder.path().join("src")).expect("a folder can be made");
    write(
        "Cargo.toml",
        "[package]\nname = \"evil\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[dependencies]\nserde = \"1\"\n",
    );
    write("seamfind.toml", CONTEXTS);
    fs::create_dir(folder.path().join("migrations")).expect("a folder can be made");
    write("migrations/1_evil.sql", SCHEMA);
    write("src/lib.rs", LIB);
    write("src/größe.rs", "pub struct Größe(pub u8);\npub fn back() { crate::r#type::used() }\n");
    let path = if cfg!(windows) { "src/type.rs" } else { "src/</script><img src=x onerror=alert(1)>.rs" };
    if let Some(parent) = folder.path().join(path).parent() {
        fs::create_dir_all(parent).expect("a folder can be made"); // the name has a slash in it
    }
    write(path, "use crate::größe::Größe;\npub fn used() { let _ = Größe(1).0; serde::ser::x(); }\n");
    folder
}
