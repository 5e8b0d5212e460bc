//! JSON documents: any answer with the version of its schema in front.
//!
//! Takes a serialisable value; writes it indented, with a line break at the end. The order is that of the value.

use std::io::{self, Write};

use serde::Serialize;

/// The version of all JSON documents; a change that could break a reader raises it.
pub const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a, T> {
    schema_version: u32,
    #[serde(flatten)]
    body: &'a T,
}

/// Writes one document.
///
/// # Errors
/// Those of the stream.
pub fn write(body: &impl Serialize, mut out: impl Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, &Document { schema_version: SCHEMA_VERSION, body })?;
    writeln!(out)
}

/// One document as text.
///
/// # Errors
/// The value has a key that JSON does not know.
pub fn text(body: &impl Serialize) -> io::Result<String> {
    let mut out = Vec::new();
    write(body, &mut out)?;
    String::from_utf8(out).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use crate::report::sample;

    #[test]
    fn the_report_carries_its_version_and_is_the_same_on_every_run() {
        let written = || {
            let mut out = Vec::new();
            super::write(&sample::report(), &mut out).unwrap();
            String::from_utf8(out).unwrap()
        };
        let text = written();
        assert_eq!(text, written());
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["schema_version"], 1);
        let keys: Vec<_> = value.as_object().unwrap().keys().cloned().collect();
        insta::assert_snapshot!(keys.join(" "), @"basis clusters contexts coverage dependencies findings modules packages schema_version seams tangles unassigned");
        insta::assert_snapshot!(serde_json::to_string_pretty(&value["findings"][0]).unwrap(), @r#"
        {
          "because": "no such dependency exists between the departments",
          "code": "forbid",
          "count": 1,
          "fingerprint": "4f2633595b360e17",
          "help": "move the code to where it belongs",
          "message": "`music_corp::warehouse::dispatch` uses `music_corp::finance::ledger::Ledger`, which the rule `warehouse-knows-no-finance` forbids (2 references)",
          "place": {
            "column": 17,
            "line": 31,
            "path": "src/warehouse/dispatch.rs"
          },
          "related": [
            {
              "message": "also here",
              "place": {
                "column": 17,
                "line": 40,
                "path": "src/warehouse/dispatch.rs"
              }
            }
          ],
          "rule": "warehouse-knows-no-finance",
          "severity": "error",
          "source": "\tlet mut book = Ledger::open(order.id);",
          "subject": [
            "music_corp::warehouse::dispatch",
            "music_corp::finance::ledger::Ledger"
          ]
        }
        "#);
        insta::assert_snapshot!(serde_json::to_string_pretty(&value["coverage"]).unwrap(), @r#"
        {
          "files_failed": 1,
          "files_partly": 0,
          "files_read": 27,
          "files_skipped": 2,
          "floor": 0.95,
          "lines": 3104,
          "resolved": 2814,
          "share": 0.9584952313670081,
          "unresolved": {
            "not-found": 5,
            "unknown-receiver": 12
          }
        }
        "#);
    }
}
