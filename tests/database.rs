//! Each kind of finding about databases has a page, and the page of databases lists it.

use seamfind::analysis::database::FindingKind;

#[test]
fn each_kind_of_finding_has_a_page() {
    let list = std::fs::read_to_string("docs/database.md").expect("the page of databases");
    for kind in FindingKind::ALL {
        let id = kind.id();
        let page =
            std::fs::read_to_string(format!("docs/database/{id}.md")).unwrap_or_else(|_| panic!("no page: {id}"));
        assert!(page.contains(&format!("`{id}`")) && page.contains("## What to do"), "{id}");
        assert!(list.contains(&format!("(database/{id}.md)")), "{id} is not listed");
    }
}
