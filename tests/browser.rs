//! Opens reports in a real browser: every view renders, drilling down, search, selection and links work, and the console
//! has no error. Skipped with a notice where no chromedriver is installed; `docs/contributing.md` says how to get it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends")]

#[path = "browser/driver.rs"]
mod driver;

use std::fs;
use std::io::{Write, stderr};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use driver::Browser;
use seamfind::cli::{ExitStatus, Stream, run};
use serde_json::Value;

const EVIL: &str = "</script><img src=x onerror=alert(1)>";

/// Writes the report on a project and returns its address.
fn report(project: &Path, folder: &Path) -> String {
    let file = folder.join("report.html");
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = ["seamfind".as_ref(), "report".as_ref(), project.as_os_str(), "-o".as_ref(), file.as_os_str()];
    let status = run(args.map(Into::into), &mut Stream::pipe(&mut out), &mut Stream::pipe(&mut err));
    assert_eq!(status, ExitStatus::Clean, "{}", String::from_utf8_lossy(&err));
    format!("file://{}", file.display())
}

/// One browser at a time, so that the tests need the room of one.
static TURN: Mutex<()> = Mutex::new(());

/// A browser for as long as the turn is held, or a notice that there is none.
fn browser() -> Option<(Browser, MutexGuard<'static, ()>)> {
    let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let browser = Browser::start();
    if browser.is_none() {
        let notice = "notice: no chromedriver, so the report is not opened in a browser (docs/contributing.md)";
        let _ = writeln!(stderr(), "{notice}");
    }
    Some((browser?, turn))
}

#[test]
fn the_record_shop() {
    let Some((browser, _turn)) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let address = report(Path::new("fixtures/musiccorp"), folder.path());
    every_view_renders(&browser, &address);
    drilling_down_works(&browser, &address);
    search_selects(&browser, &address, "ledger", "music_corp::finance::ledger");
    selections_are_shared_and_linked(&browser, &address);
    the_overview_leads_to_the_answers(&browser, &address);
    filters_keep_what_matches(&browser, &address);
    search_selects(&browser, &address, "picking_instruction", "picking_instruction");
    the_database_is_shown(&browser, &address);
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn a_real_project() {
    let Some((browser, _turn)) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let address = report(Path::new("."), folder.path());
    every_view_renders(&browser, &address);
    drilling_down_works(&browser, &address);
    search_selects(&browser, &address, "report html page", "seamfind::report::html::page");
    selections_are_shared_and_linked(&browser, &address);
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn a_project_without_a_database_says_so() {
    let Some((browser, _turn)) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let address = report(Path::new("fixtures/rules/forbid"), folder.path());
    browser.open(&format!("{address}#view=database"));
    let said = browser.wait("return document.querySelector('main.view-database')?.textContent");
    assert!(said.as_str().unwrap().starts_with("No database was found"), "{said}");
    assert_eq!(browser.run("return document.querySelectorAll('.tile').length"), 0);
    assert_eq!(browser.console(), Vec::<String>::new());
}

#[test]
fn hostile_names() {
    let Some((browser, _turn)) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let address = report(&hostile_project(folder.path()), folder.path());
    every_view_renders(&browser, &address);
    drilling_down_works(&browser, &address);
    selections_are_shared_and_linked(&browser, &address);
    assert_eq!(browser.run("return document.querySelectorAll('img, main script').length"), 0);
    browser.open(&format!("{address}#view=map"));
    let names =
        browser.wait("return [...document.querySelectorAll('.box .name')].map((name) => name.textContent).join(' ')");
    let names = names.as_str().unwrap();
    assert!(names.contains("a \"quoted\" <b>name</b>") && names.contains("turned \\u{202e} round"), "{names}");
    assert!(!names.contains('\u{202e}'), "{names}");
    for show in ["matrix", "keys", "ties"] {
        browser.open(&format!("{address}#view=database&show={show}&only=all"));
        browser.wait("return document.querySelectorAll('.table-name').length > 0");
        browser.run("document.querySelector('.table-name').click()");
        browser.wait("return Boolean(document.querySelector('aside h2'))");
        assert_eq!(
            browser.run("return document.querySelectorAll('img, main script, aside script').length"),
            0,
            "{show}"
        );
    }
    let table = browser.run("return document.querySelector('aside h2').textContent");
    assert!(table.as_str().unwrap().contains("<img src=x"), "{table}");
    let linked = "view=contexts&sel=c%3Aa+%22quoted%22+%3Cb%3Ename%3C%2Fb%3E";
    browser.open(&format!("{address}#{linked}"));
    assert_eq!(browser.wait("return document.querySelector('aside h2')?.textContent"), "a \"quoted\" <b>name</b>");
    assert_eq!(browser.console(), Vec::<String>::new());
}

/// A project whose paths, sources and contexts try to leave their places in the page.
fn hostile_project(folder: &Path) -> std::path::PathBuf {
    let root = folder.join("hostile");
    let write = |path: &str, text: &str| {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("Cargo.toml", "[package]\nname = \"hostile\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");
    let lib = format!("#[path = r#\"{EVIL}.rs\"#]\npub mod evil;\npub mod good;\npub mod other;\n");
    write("src/lib.rs", &lib);
    write(&format!("src/{EVIL}.rs"), "pub struct Evil;\npub fn back() { crate::good::good(); }\n");
    let good = format!(
        "use crate::evil::Evil; // {EVIL} <!-- \u{2028} \u{202e}\npub fn good() {{ let _ = (r#\"{EVIL}\"#, Evil); }}\n"
    );
    write("src/good.rs", &good);
    let other = format!(
        "pub fn other() {{ crate::good::good(); crate::evil::back(); }}\n\
         pub const FILL: &str = r#\"INSERT INTO \"{EVIL}\" (id, \"`x` <b>\") VALUES (1, 2)\"#;\n\
         pub const LOOK: &str = r#\"SELECT * FROM \"two\u{202e}\" JOIN \"{EVIL}\" ON true\"#;\n"
    );
    write("src/other.rs", &other);
    let schema = format!(
        "CREATE TABLE \"{EVIL}\" (id INTEGER PRIMARY KEY, \"`x` <b>\" INTEGER);\n\
         CREATE TABLE \"two\u{202e}\" (\"{EVIL}\" INTEGER REFERENCES \"{EVIL}\" (id) ON DELETE CASCADE);\n"
    );
    write("migrations/1_evil.sql", &schema);
    let context =
        |name: &str, code: &str| format!("[[context]]\nname = {name}\nabout = {name}\ncode = [\"hostile::{code}\"]\n");
    let config = [
        "version = 1\n".to_owned(),
        context(r#""a \"quoted\" <b>name</b>""#, "evil"),
        context(r#""turned \u202e round""#, "good") + "tables = [\"two*\"]\n",
        context(r#""two\nlines </script><!--""#, "other"),
        format!(
            "[[rule]]\nid = \"apart\"\nkind = \"forbid\"\nfrom = \"hostile::good\"\nto = \"hostile::evil\"\nbecause = '''{EVIL}'''\n"
        ),
    ];
    write("seamfind.toml", &config.concat());
    root
}

fn views(browser: &Browser, address: &str) -> Vec<String> {
    browser.open(address);
    let ids = browser.wait("return [...document.querySelectorAll('nav [data-view]')].map((tab) => tab.dataset.view)");
    ids.as_array().unwrap().iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Every view has something to show, and nothing sticks out of the window.
fn every_view_renders(browser: &Browser, address: &str) {
    let views = views(browser, address);
    assert!(views.len() >= 9, "{views:?}");
    for view in views {
        browser.open(&format!("{address}#view={view}"));
        browser.wait(&format!("return document.querySelector('main.view-{view}')?.childElementCount > 0"));
        let wide = browser.run("return document.documentElement.scrollWidth - innerWidth");
        assert!(wide.as_i64().unwrap() <= 0, "{view} sticks out by {wide}");
        assert_eq!(browser.console(), Vec::<String>::new(), "{view}");
    }
}

/// From the contexts down to definitions, always into the first box or row, and up again.
fn drilling_down_works(browser: &Browser, address: &str) {
    let definition = "/^(fn|struct|enum|union|trait|type|const|static|macro|generated) /";
    for (view, name) in [("map", ".box .label"), ("matrix", ".row-name .name")] {
        browser.open(&format!("{address}#view={view}"));
        browser.wait(&format!("return document.querySelectorAll('{name}').length > 1"));
        for _ in 0..10 {
            let before = browser.run("return location.hash");
            let into_first = format!(
                "const name = document.querySelector('{name}'); if ({definition}.test(name.title)) return false; \
                 name.dispatchEvent(new MouseEvent('dblclick', {{ bubbles: true }})); return true"
            );
            if browser.run(&into_first) == false {
                break;
            }
            browser
                .wait(&format!("return location.hash !== {before} && document.body.dataset.shown === location.hash"));
        }
        assert_eq!(browser.run(&format!("return {definition}.test(document.querySelector('{name}').title)")), true);
        let depth = browser.run("return document.querySelectorAll('.crumbs button').length");
        assert!(depth.as_u64().unwrap() >= 3, "{view}: {depth}");
        browser.run("document.querySelector('.crumbs button').click()");
        browser.wait("return document.querySelectorAll('.crumbs button').length === 1");
    }
}

fn search_selects(browser: &Browser, address: &str, typed: &str, found: &str) {
    browser.open(address);
    browser.wait("return Boolean(document.getElementById('search'))");
    browser.press("/");
    browser.press(typed);
    browser.wait("return document.querySelectorAll('.results [role=option]').length > 0");
    browser.press("\u{e007}");
    assert_eq!(browser.wait("return document.querySelector('aside h2')?.textContent"), found);
    browser.press("\u{e00c}");
    browser.wait("return document.querySelector('aside').hidden");
}

/// A cell of the matrix opens its references; the selection stays in other views, and its address opens it again.
fn selections_are_shared_and_linked(browser: &Browser, address: &str) {
    browser.open(&format!("{address}#view=matrix"));
    browser.wait("return document.querySelectorAll('.cell').length > 0");
    browser.run("document.querySelector('.cell').dispatchEvent(new MouseEvent('click', { bubbles: true }))");
    let heading = "return document.querySelector('aside h2')?.textContent";
    let selected = browser.wait(heading);
    assert!(selected.as_str().unwrap().contains(" uses "), "{selected}");
    browser.wait("return document.querySelectorAll('aside .references li .source').length > 0");
    browser.press("2");
    browser.wait("return document.querySelectorAll('main.view-map .box.selected').length > 0");
    assert_eq!(browser.run(heading), selected);
    let link = browser.run("return location.href");
    browser.open(link.as_str().unwrap());
    assert_eq!(browser.wait(heading), selected);
    assert_eq!(browser.run("return document.querySelectorAll('main.view-map .edge.uses, main.view-map .edge.feedback, main.view-map .edge.forbidden').length > 0"), true);
}

/// What is tangled, and what to pull out first: the evidence of each is one click away.
fn the_overview_leads_to_the_answers(browser: &Browser, address: &str) {
    for (answer, there) in
        [("What is tangled", "main.view-tangles .card"), ("go on below", "main.view-seams .cut-picture")]
    {
        browser.open(address);
        let click = format!(
            "const card = [...document.querySelectorAll('.card')].find((card) => card.querySelector('h2').textContent.includes('{answer}')); \
             const link = card?.querySelector('.answers .link'); link?.click(); return Boolean(link)"
        );
        browser.wait(&click);
        browser.wait(&format!("return Boolean(document.querySelector('{there}'))"));
    }
}

/// Tables by context, keys and ties; a table's page has its places in the code, and an address of its own.
fn the_database_is_shown(browser: &Browser, address: &str) {
    browser.open(&format!("{address}#view=database"));
    browser.wait("return document.querySelectorAll('.uses tbody tr').length > 5");
    let cell = "[...document.querySelectorAll('.uses tr[data-table=line_item] .use.foreign .link')]";
    let used = browser.run(&format!("return {cell}.map((link) => link.title).join('; ')"));
    assert!(used.as_str().unwrap().contains("warehouse, line_item: "), "{used}");
    browser.run(&format!("{cell}[0].click()"));
    assert_eq!(browser.wait("return document.querySelector('aside h2')?.textContent"), "line_item");
    let places = browser.run(
        "return [...document.querySelectorAll('aside .accesses .place')].map((place) => place.textContent).join(' ')",
    );
    assert!(places.as_str().unwrap().contains("src/warehouse/rows.rs:"), "{places}");
    let panel = browser.run("return document.querySelector('aside').textContent");
    for part in ["split the table by columns", "ledger.sku", "Columns", "crosses to finance"] {
        assert!(panel.as_str().unwrap().contains(part), "{part} in {panel}");
    }
    let link = browser.run("return location.href");
    browser.open(link.as_str().unwrap());
    assert_eq!(browser.wait("return document.querySelector('aside h2')?.textContent"), "line_item");
    browser.open(&format!("{address}#view=database&show=keys"));
    browser.wait("return document.querySelectorAll('.keys-list .crosses').length > 0");
    browser.open(&format!("{address}#view=database&show=ties&kind=transaction"));
    let ties = browser.wait("return document.querySelector('.ties')?.textContent");
    assert!(ties.as_str().unwrap().contains("retry later (eventual consistency)"), "{ties}");
}

fn filters_keep_what_matches(browser: &Browser, address: &str) {
    browser.open(&format!("{address}#view=findings"));
    let count = "return document.querySelectorAll('.findings > li').length || null";
    let all = browser.wait(count).as_u64().unwrap();
    browser.run("document.querySelector('.list-filter').focus()");
    browser.press("refund");
    browser.wait(&format!(
        "const shown = document.querySelectorAll('.findings > li').length; return shown > 0 && shown < {all}"
    ));
    let shown = browser.run(
        "return [...document.querySelectorAll('.findings > li')].every((item) => item.textContent.includes('efund'))",
    );
    assert_eq!(shown, true);
}
