//! SARIF 2.1.0 (OASIS), for code scanning, dashboards and viewers.
//!
//! Takes a gate; returns one run with the findings that the baseline does not accept, as the human report shows them.
//! Each kind and rule has its page as help; chains of dependencies are code flows. File names are percent-encoded
//! (RFC 3986) and relative to `%SRCROOT%`; texts are made plain and escaped by JSON.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};

use super::pages::page;
use super::text::{plain, plain_source};
use super::{Gate, ReportedFinding};
use crate::analysis::baseline::Standing;
use crate::finding::{Finding, Related, Severity};
use crate::source::Place;

const SCHEMA: &str = "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json";
/// What stays as it is in a path: the unreserved characters and the separator.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The document.
#[must_use]
pub fn sarif(gate: &Gate) -> String {
    let mut rules: BTreeMap<&str, &Finding> = BTreeMap::new();
    for reported in gate.open() {
        rules.entry(reported.rule_id()).or_insert(&reported.finding);
    }
    let index: BTreeMap<&str, usize> = rules.keys().enumerate().map(|(index, id)| (*id, index)).collect();
    let results: Vec<Value> = gate.open().map(|reported| result(reported, index[reported.rule_id()])).collect();
    let document = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "seamfind",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(|(id, finding)| rule(id, finding)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "invocations": [{ "executionSuccessful": !gate.coverage.is_incomplete() }],
            "results": results,
        }],
    });
    format!("{document:#}\n")
}

/// What a kind of finding, or a rule of the user, means.
fn rule(id: &str, finding: &Finding) -> Value {
    let about = finding.code.about();
    let mut rule = object(json!({
        "id": plain(id),
        "shortDescription": { "text": about },
        "help": { "text": finding.help.as_deref().map_or(about.into(), plain), "markdown": page(finding.code) },
        "defaultConfiguration": { "level": level(finding.severity) },
        "properties": { "tags": [finding.code.id()] },
    }));
    if let Some(because) = &finding.because {
        rule.insert("fullDescription".to_owned(), json!({ "text": plain(because) }));
    }
    // a reference to a page inside the repository is no URI that a viewer could follow
    if let Some(docs) = finding.docs.as_ref().filter(|docs| docs.starts_with("https://")) {
        rule.insert("helpUri".to_owned(), json!(utf8_percent_encode(docs, URI).to_string()));
    }
    Value::Object(rule)
}

/// What may not stand in a URI (RFC 3986): all but the reserved and unreserved characters and the percent sign.
const URI: &AsciiSet = &percent_encoding::CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

fn result(reported: &ReportedFinding, rule: usize) -> Value {
    let finding = &reported.finding;
    let mut result = object(json!({
        "ruleId": plain(reported.rule_id()),
        "ruleIndex": rule,
        "level": level(finding.severity),
        "message": { "text": message(finding) },
        "partialFingerprints": { "seamfind/v1": reported.fingerprint },
        "occurrenceCount": finding.count.max(1),
    }));
    if let Some(place) = &finding.place {
        result.insert("locations".to_owned(), json!([{ "physicalLocation": physical(reported, place) }]));
    }
    if finding.is_chain() {
        let hops: Vec<_> = finding.related.iter().map(|hop| json!({ "location": related(hop) })).collect();
        result.insert("codeFlows".to_owned(), json!([{ "threadFlows": [{ "locations": hops }] }]));
    } else if !finding.related.is_empty() {
        let places: Vec<_> = finding.related.iter().map(related).collect();
        result.insert("relatedLocations".to_owned(), json!(places));
    }
    if let Some(standing) = reported.standing {
        let state = if standing == Standing::New { "new" } else { "updated" };
        result.insert("baselineState".to_owned(), json!(state));
    }
    Value::Object(result)
}

fn message(finding: &Finding) -> String {
    let because = finding.because.as_ref().map(|because| format!(" because {}", plain(because)));
    let help = finding.help.as_ref().map(|help| format!("\n{}", plain(help)));
    [Some(plain(&finding.message).into_owned()), because, help].into_iter().flatten().collect()
}

fn physical(reported: &ReportedFinding, place: &Place) -> Value {
    let mut location = object(physical_place(place));
    if let (Some(Value::Object(region)), Some(columns)) = (location.get_mut("region"), reported.columns()) {
        region.insert("endColumn".to_owned(), json!(columns.end));
        if let Some(source) = &reported.source {
            region.insert("snippet".to_owned(), json!({ "text": plain_source(source) }));
        }
    }
    Value::Object(location)
}

fn related(related: &Related) -> Value {
    json!({ "physicalLocation": physical_place(&related.place), "message": { "text": plain(&related.message) } })
}

fn physical_place(place: &Place) -> Value {
    let uri = utf8_percent_encode(&place.path, ESCAPED).to_string();
    let artifact = json!({ "uri": uri, "uriBaseId": "%SRCROOT%" });
    match (place.line, place.column) {
        (0, _) => json!({ "artifactLocation": artifact }),
        (line, 0) => json!({ "artifactLocation": artifact, "region": { "startLine": line } }),
        (line, column) => {
            json!({ "artifactLocation": artifact, "region": { "startLine": line, "startColumn": column } })
        }
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warn => "warning",
        Severity::Info => "note",
    }
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(object) => object,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    /// The mistakes that the official schema finds in a document.
    fn mistakes(document: &str) -> Vec<String> {
        let schema = std::fs::read_to_string("fixtures/schemas/sarif-2.1.0.json").unwrap();
        // in its pattern for languages a bracket has no partner, which not every regular expression engine forgives
        let schema: Value = serde_json::from_str(&schema.replace("{2}]?$", "{2}\\\\]?$")).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let document: Value = serde_json::from_str(document).unwrap();
        validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect()
    }

    #[test]
    fn it_is_valid_with_hostile_names_chains_and_nothing() {
        let empty = Gate { findings: Vec::new(), ..sample::report().gate };
        for gate in [sample::report().gate, sample::gate(), empty] {
            assert_eq!(mistakes(&sarif(&gate)), Vec::<String>::new());
        }
    }

    #[test]
    fn a_finding_has_its_rule_its_places_and_its_fingerprint() {
        let document: Value = serde_json::from_str(&sarif(&sample::gate())).unwrap();
        let run = &document["runs"][0];
        let rules: Vec<_> = run["tool"]["driver"]["rules"].as_array().unwrap().iter().map(|rule| &rule["id"]).collect();
        insta::assert_snapshot!(json!(rules), @r#"["file-included-twice","file-unparsable","limit","no-evil\\u{1b}[2J\\n\\u{202e}\"<b>","warehouse-knows-no-finance"]"#);
        insta::assert_snapshot!(format!("{:#}", run["results"]), @r#"
        [
          {
            "level": "error",
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "src/warehouse/dispatch.rs",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "endColumn": 23,
                    "snippet": {
                      "text": "    let mut book = Ledger::open(order.id);"
                    },
                    "startColumn": 17,
                    "startLine": 31
                  }
                }
              }
            ],
            "message": {
              "text": "`music_corp::warehouse::dispatch` uses `music_corp::finance::ledger::Ledger`, which the rule `warehouse-knows-no-finance` forbids (2 references) because no such dependency exists between the departments\nmove the code to where it belongs"
            },
            "occurrenceCount": 1,
            "partialFingerprints": {
              "seamfind/v1": "4f2633595b360e17"
            },
            "relatedLocations": [
              {
                "message": {
                  "text": "also here"
                },
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "src/warehouse/dispatch.rs",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startColumn": 17,
                    "startLine": 40
                  }
                }
              }
            ],
            "ruleId": "warehouse-knows-no-finance",
            "ruleIndex": 4
          },
          {
            "baselineState": "updated",
            "codeFlows": [
              {
                "threadFlows": [
                  {
                    "locations": [
                      {
                        "location": {
                          "message": {
                            "text": "`shop::web` uses `shop::cart::Cart`"
                          },
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "src/web/page.rs",
                              "uriBaseId": "%SRCROOT%"
                            },
                            "region": {
                              "startColumn": 5,
                              "startLine": 7
                            }
                          }
                        }
                      },
                      {
                        "location": {
                          "message": {
                            "text": "`shop::cart` uses `shop::db::Row`"
                          },
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "src/cart.rs",
                              "uriBaseId": "%SRCROOT%"
                            },
                            "region": {
                              "startColumn": 12,
                              "startLine": 2
                            }
                          }
                        }
                      }
                    ]
                  }
                ]
              }
            ],
            "level": "error",
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "src/web/page.rs",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "endColumn": 9,
                    "snippet": {
                      "text": "    cart::Cart::open(id)"
                    },
                    "startColumn": 5,
                    "startLine": 7
                  }
                }
              }
            ],
            "message": {
              "text": "`shop::web` depends on `shop::db` through `shop::cart` because evil\\u{1b}[2J\\n\\u{202e}\"<b>"
            },
            "occurrenceCount": 1,
            "partialFingerprints": {
              "seamfind/v1": "ebc3498c6c69e62d"
            },
            "ruleId": "no-evil\\u{1b}[2J\\n\\u{202e}\"<b>",
            "ruleIndex": 3
          },
          {
            "baselineState": "new",
            "level": "error",
            "message": {
              "text": "a tangle has 9 contexts, but no more than 2 are allowed"
            },
            "occurrenceCount": 1,
            "partialFingerprints": {
              "seamfind/v1": "86d921faee35a66d"
            },
            "ruleId": "limit",
            "ruleIndex": 2
          },
          {
            "level": "warning",
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "src/evil%1B%5B2J%0A%E2%80%AE%22%3Cb%3E.rs",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "endColumn": 9,
                    "snippet": {
                      "text": "mod evil\\u{1b}[2J\\n\\u{202e}\"<b>;"
                    },
                    "startColumn": 5,
                    "startLine": 1
                  }
                }
              }
            ],
            "message": {
              "text": "expected `evil\\u{1b}[2J\\n\\u{202e}\"<b>`"
            },
            "occurrenceCount": 1,
            "partialFingerprints": {
              "seamfind/v1": "dcfe4dcca1f825cb"
            },
            "ruleId": "file-unparsable",
            "ruleIndex": 1
          },
          {
            "level": "note",
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "src/a%20b.rs",
                    "uriBaseId": "%SRCROOT%"
                  }
                }
              }
            ],
            "message": {
              "text": "mounted twice"
            },
            "occurrenceCount": 1,
            "partialFingerprints": {
              "seamfind/v1": "35201970121af3b0"
            },
            "ruleId": "file-included-twice",
            "ruleIndex": 0
          }
        ]
        "#);
    }
}
