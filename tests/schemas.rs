//! Real documents against the schemas that `seamfind schema` prints.

use serde_json::Value;

use seamfind::cli::{Stream, run};

fn ran(args: &[&str]) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = ["seamfind"].iter().chain(args).map(Into::into);
    run(args, &mut Stream::pipe(&mut out), &mut Stream::pipe(&mut err));
    assert!(err.is_empty(), "{}", String::from_utf8_lossy(&err));
    String::from_utf8(out).expect("UTF-8")
}

/// What the schema of a name finds wrong with a document.
fn mistakes(name: &str, document: &Value) -> Vec<String> {
    let schema: Value = serde_json::from_str(&ran(&["schema", name])).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    validator.iter_errors(document).map(|error| format!("{name}: {}: {error}", error.instance_path())).collect()
}

fn toml_file(path: &str) -> Value {
    let text = std::fs::read_to_string(path).expect("a file");
    serde_json::to_value(toml::from_str::<toml::Table>(&text).expect("TOML")).expect("JSON")
}

#[test]
fn documents_of_the_record_shop_are_as_their_schemas_say() {
    let scratch = tempfile::tempdir().expect("a folder");
    let before = scratch.path().join("before.json");
    let graph = ran(&["export", "graph", "--names-only", "fixtures/rules/forbid"]);
    std::fs::write(&before, &graph).expect("a file");
    let before = before.to_str().expect("UTF-8");
    let shop = "fixtures/musiccorp";
    let actions = [
        ["--move", "music_corp::records=finance"],
        ["--merge", "catalog=warehouse"],
        ["--split", "music_corp::records=package:music-records"],
        ["--cut", "warehouse=finance"],
        ["--rename", "warehouse=depot"],
    ];
    let actions = actions.concat();
    let commands: [(&str, Vec<&str>); 23] = [
        ("analyze", vec!["analyze", "--format", "json", shop]),
        ("check", vec!["check", "--format", "json", shop]),
        ("diff", vec!["diff", "--format", "json", "--base", before, shop]),
        ("explain", vec!["explain", "warehouse", "finance", "--format", "json", shop]),
        ("seams", vec!["seams", "--format", "json", shop]),
        ("tangles", vec!["tangles", "--format", "json", shop]),
        ("tangles", vec!["tangles", "--level", "module", "--format", "json", "fixtures/planted/circles"]),
        ("plan", vec!["plan", "warehouse", "--kind", "library", "--format", "json", shop]),
        ("plan", vec!["plan", "music_corp::finance", "--kind", "leaf", "--format", "json", shop]),
        ("whatif", [vec!["whatif", "--format", "json"], actions.clone(), vec![shop]].concat()),
        ("suggest", vec!["suggest", "--format", "json", shop]),
        ("check", vec!["check", "--format", "json", "fixtures/planted/circles"]),
        ("metrics", vec!["metrics", "--format", "json", shop]),
        ("coverage", vec!["coverage", "--format", "json", shop]),
        ("db", vec!["db", "--format", "json", shop]),
        ("drawing", vec!["graph", "--level", "module", "--external", "--format", "json", shop]),
        ("drawing", vec!["graph", "--level", "table", "--format", "json", shop]),
        ("modules", vec!["export", "modules", shop]),
        ("unresolved", vec!["export", "unresolved", shop]),
        ("references", vec!["export", "references", shop]),
        ("edges", vec!["export", "edges", shop]),
        ("findings", vec!["export", "findings", shop]),
        ("graph", vec!["export", "graph", shop]),
    ];
    for (name, args) in commands {
        let args: Vec<&str> = args.into_iter().chain(["--names-only"]).collect();
        let document: Value = serde_json::from_str(&ran(&args)).expect("JSON");
        assert_eq!(mistakes(name, &document), Vec::<String>::new(), "{name}");
        assert!(!mistakes(name, &serde_json::json!({ "schema_version": 1 })).is_empty(), "{name} demands nothing");
    }
}

#[test]
fn configurations_are_as_their_schema_says() {
    let mut files = vec!["seamfind.toml".to_owned(), "fixtures/musiccorp/seamfind.toml".to_owned()];
    for rule in std::fs::read_dir("fixtures/rules").expect("rules").filter_map(Result::ok) {
        let rule = rule.path().to_string_lossy().into_owned();
        files.extend(["seamfind.toml", "kept.toml"].map(|file| format!("{rule}/{file}")));
    }
    for file in files {
        assert_eq!(mistakes("config", &toml_file(&file)), Vec::<String>::new(), "{file}");
    }
}

#[test]
fn the_schema_of_the_configuration_notices_mistakes() {
    for mistake in [
        "versoin = 1",
        "version = 1\n[[context]]\nname = 'a'",
        "version = 1\n[[context]]\nname = 'a'\ncode = 'a'\ncolour = 'red'",
        "version = 1\n[[rule]]\nid = 'a'\nkind = 'forbit'",
        "version = 1\n[[rule]]\nid = 'a'\nkind = 'forbid'\nfrom = 'a'",
        "version = 1\n[[rule]]\nid = 'a'\nkind = 'limit'\nmeasure = 'lines'\nmax = '5'",
        "version = 1\n[analysis]\ncoverage-floor = 95",
    ] {
        let document = serde_json::to_value(toml::from_str::<toml::Table>(mistake).expect("TOML")).expect("JSON");
        assert!(!mistakes("config", &document).is_empty(), "{mistake}");
    }
}

#[test]
fn a_baseline_is_as_its_schema_says() {
    let known =
        "version = 1\n[[known]]\nrule = 'a'\nfrom = 'b'\nuses = 'c'\ncount = 1\nreason = 'r'\nexpires = 2027-03-31\n";
    let document = serde_json::to_value(toml::from_str::<toml::Table>(known).expect("TOML")).expect("JSON");
    assert_eq!(mistakes("baseline", &document), Vec::<String>::new());
}
