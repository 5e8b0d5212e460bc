use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::assets::{SCRIPTS, STYLES};
use super::{HtmlReport, html};
use crate::analysis::atlas::{Atlas, AtlasContext, Column};
use crate::config::SeamWeights;
use crate::report::sample;

const SCRIPT: &str = "</script><img src=x onerror=alert(1)>";

fn hostile_atlas() -> Atlas {
    let context = |name: &str| AtlasContext { name: name.to_owned(), may_depend_on: None, deprecated: Vec::new() };
    let mut atlas = Atlas {
        contexts: vec![context(SCRIPT), context(sample::HOSTILE)],
        packages: vec![SCRIPT.to_owned()],
        files: vec![SCRIPT.into(), "<!--\u{2028}".into()],
        ..Atlas::default()
    };
    atlas.modules.name = vec![SCRIPT.to_owned(), "]]>\"'`".to_owned()];
    atlas.modules.up = Column(vec![0, 1]);
    atlas
}

fn page(title: &str) -> String {
    let (report, atlas) = (sample::report(), hostile_atlas());
    let (package_seams, module_seams, weights) = (&report.seams, &[], &SeamWeights::default());
    html(HtmlReport { title, report: &report, atlas: &atlas, package_seams, module_seams, weights, database: None })
        .unwrap()
}

/// The contents of all elements of a name.
fn contents<'p>(page: &'p str, element: &str) -> Vec<&'p str> {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let parts = page.split(&open).skip(1);
    parts.map(|part| part.split_once('>').unwrap().1.split_once(&close).unwrap().0).collect()
}

#[test]
fn names_do_not_leave_their_places() {
    let page = page("shop </title><script>alert(1)</script>");
    assert_eq!(contents(&page, "script").len(), 3, "the data, the library and the scripts");
    assert_eq!(contents(&page, "title"), ["shop &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; · seamfind"]);
    assert!(
        !page.contains("<img") && !page.contains('\u{2028}') && !page.contains('\u{202e}') && !page.contains('\u{1b}')
    );
}

#[test]
fn same_input_same_bytes() {
    assert_eq!(page("shop"), page("shop"));
}

#[test]
fn the_policy_lets_run_what_is_there_and_nothing_else() {
    let page = page("shop");
    let hash = |text: &&str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())));
    let scripts: Vec<_> = contents(&page, "script")[1..].iter().map(hash).collect();
    let styles: Vec<_> = contents(&page, "style").iter().map(hash).collect();
    let policy = format!("script-src {}; style-src {};", scripts.join(" "), styles.join(" "));
    assert!(page.contains(&format!("content=\"default-src 'none'; {policy} base-uri 'none'; form-action 'none'\"")));
}

#[test]
fn nothing_is_fetched() {
    let parts = [super::assets::style(), super::assets::library(), super::assets::script()].concat();
    for way in ["src=", "href=", "@import", "url(http", "fetch(", "XMLHttpRequest", "import(", "//# source"] {
        assert!(!parts.contains(way), "{way}");
    }
}

#[test]
fn without_data_it_is_small() {
    assert!(page("shop").len() < 250_000, "{}", page("shop").len());
}

/// Put one after the other, the modules share their names, and each can import only from those before it.
#[test]
fn modules_can_stand_in_one_script() {
    let (mut names, mut files) = (BTreeSet::new(), BTreeSet::new());
    for (path, text) in SCRIPTS {
        for line in text.lines() {
            if let Some((_, from)) = line.split_once(" from \"") {
                let file = from.trim_end_matches("\";").rsplit('/').next().unwrap();
                assert!(files.contains(file), "{path} imports {file} before it is there");
            }
            let line = line.strip_prefix("export ").unwrap_or(line);
            let declared = ["const ", "let ", "function ", "class "].iter().find_map(|word| line.strip_prefix(word));
            let rest = declared.unwrap_or_default().trim_start_matches(['[', '{', ' ']);
            for name in rest.split(['=', '(', '{', ';']).next().unwrap().split([',', ']', '}']).map(str::trim) {
                assert!(name.is_empty() || names.insert(name.to_owned()), "{path} declares {name} again");
            }
        }
        assert!(!text.contains("innerHTML") && !text.contains("export default"), "{path}");
        files.insert(path.rsplit('/').next().unwrap());
    }
    assert!(STYLES.iter().all(|(_, text)| !text.contains("</style")));
}
