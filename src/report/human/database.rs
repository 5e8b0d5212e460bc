//! `seamfind db`: what was read, tables by context, and the findings.

use std::collections::BTreeMap;

use super::Look;
use super::table::{Column, table};
use crate::analysis::database::{
    AccessRow, ContextUse, DatabaseCost, DatabaseFinding, DatabaseReport, DatabaseSummary, FindingKind, KeyRow,
    OwnerOrigin, ReadSummary, Site, TablePage, TableRow,
};
use crate::database::{Confidence, Dialect, Operation, SchemaSource, TableKind};
use crate::report::text::{counted, listed, plain, shorten};

/// How much is shown unless all is asked for.
const TABLES: usize = 40;
const SOURCES: usize = 4;
const UNREAD: usize = 3;
const UNKNOWN: usize = 6;
const FINDINGS: usize = 5;
const DETAILS: usize = 6;
const SITES: usize = 4;
const ACCESSES: usize = 40;
const COLUMNS: usize = 30;

/// The report on all databases.
#[must_use]
pub fn database(report: &DatabaseReport, look: &Look) -> String {
    if report.databases.is_empty() && report.read.accesses.is_empty() {
        return look
            .wrapped("", "No database: neither migrations nor other SQL were found, and no code that uses tables.");
    }
    let mut sections = vec![read(report, look), matrix(report, look)];
    for &kind in FindingKind::ALL {
        let of_kind: Vec<_> = report.findings.iter().filter(|finding| finding.kind == kind).collect();
        if !of_kind.is_empty() {
            sections.push(findings(kind, &of_kind, look));
        }
    }
    sections.retain(|section| !section.is_empty());
    sections.join("\n")
}

fn read(report: &DatabaseReport, look: &Look) -> String {
    let mut text = look.heading("Databases");
    report.databases.iter().for_each(|database| text += &summary(database, look));
    let read = &report.read;
    text += &look.wrapped("  Code    ", &code(read));
    text += &look.wrapped("  Owners  ", &owners(read));
    text + &unread(read, look)
}

fn summary(database: &DatabaseSummary, look: &Look) -> String {
    let parts = [
        (database.tables, "table"),
        (database.views, "view"),
        (database.external, "table of others"),
        (database.keys, "foreign key"),
        (database.code_keys, "relation of the code"),
        (database.implied_keys, "implied key"),
        (database.triggers, "trigger"),
    ];
    let parts = parts.iter().enumerate().filter(|(index, (number, _))| *index == 0 || *number > 0);
    let parts: Vec<_> = parts.map(|(_, &(number, noun))| plural(number, noun)).collect();
    let name = if database.name.is_empty() { "the database".into() } else { plain(&database.name) };
    let dialect = dialect(database.dialect).map_or(String::new(), |dialect| format!(" ({dialect})"));
    let mut text = look.wrapped("  ", &format!("{name}{dialect}: {}", listed(&parts)));
    text += &look.wrapped("          from ", &sources(&database.sources, look));
    if !database.copies.is_empty() {
        text += &look.wrapped("          the same for other databases: ", &sources(&database.copies, look));
    }
    text
}

fn plural(number: u32, noun: &str) -> String {
    match (number, noun) {
        (1, _) => format!("1 {noun}"),
        (_, "table of others") => format!("{number} tables of others"),
        (_, "relation of the code") => format!("{number} relations of the code"),
        _ => counted(number.into(), noun),
    }
}

fn dialect(dialect: Dialect) -> Option<&'static str> {
    match dialect {
        Dialect::Postgres => Some("PostgreSQL"),
        Dialect::Sqlite => Some("SQLite"),
        Dialect::MySql => Some("MySQL"),
        Dialect::Unknown => None,
    }
}

fn sources(sources: &[SchemaSource], look: &Look) -> String {
    let (shown, left_out) = look.cut(sources, SOURCES);
    let source = |source: &SchemaSource| match source.files {
        0 | 1 => plain(&source.path).into_owned(),
        files => format!("{} ({})", plain(&source.path), counted(files.into(), "file")),
    };
    let mut shown: Vec<_> = shown.iter().map(source).collect();
    if left_out > 0 {
        shown.push(format!("{left_out} more"));
    }
    listed(&shown)
}

fn code(read: &ReadSummary) -> String {
    let number = |confidence| read.accesses.get(&confidence).copied().unwrap_or_default();
    let all: u32 = read.accesses.values().sum();
    let mut text = format!("{}, {} to tables", queries(read.queries), accesses(all));
    if number(Confidence::ByName) > 0 {
        text += &format!(", {} of them by name only", number(Confidence::ByName));
    }
    text += &format!("; {}", counted(read.transactions.into(), "transaction"));
    if read.crossing_transactions > 0 {
        text += &format!(", {} across contexts", read.crossing_transactions);
    }
    text
}

fn queries(number: u32) -> String {
    counted(number.into(), "query")
}

fn accesses(number: u32) -> String {
    if number == 1 {
        "1 access".to_owned()
    } else {
        format!("{} accesses", crate::report::text::grouped(number.into()))
    }
}

fn owners(read: &ReadSummary) -> String {
    let number = |origin| read.owners.get(&origin).copied().unwrap_or_default();
    let declared = number(OwnerOrigin::Declared);
    let proposed = number(OwnerOrigin::Proposed);
    format!(
        "{} declared in seamfind.toml, {proposed} proposed by who writes most, {} not known",
        if declared == 0 { "none".to_owned() } else { declared.to_string() },
        number(OwnerOrigin::Unknown)
    )
}

fn unread(read: &ReadSummary, look: &Look) -> String {
    let mut text = String::new();
    if !read.unknown_tables.is_empty() {
        let names: Vec<_> = read.unknown_tables.iter().collect();
        let (shown, left_out) = look.cut(&names, UNKNOWN);
        let mut shown: Vec<_> = shown.iter().map(|(name, times)| format!("{} {times}×", plain(name))).collect();
        if left_out > 0 {
            shown.push(format!("{left_out} more"));
        }
        text += &look.wrapped("  Unknown ", &format!("tables that no schema has: {}", listed(&shown)));
    }
    let number = read.unread.len();
    if number > 0 {
        let what = format!("{} of the schemas not understood", counted(number as u64, "statement"));
        text += &look.wrapped("  Unread  ", &what);
        let (shown, left_out) = look.cut(&read.unread, UNREAD);
        for statement in shown {
            text += &look.placed("          ", &statement.place.to_string(), &plain(&statement.text));
        }
        text += &look.more(left_out, "          ");
    }
    text
}

/// The matrix, where it fits the width; else a list of who uses each table.
fn matrix(report: &DatabaseReport, look: &Look) -> String {
    let shown = most_used(&report.tables, if look.all { usize::MAX } else { TABLES });
    if shown.is_empty() {
        return String::new();
    }
    let names: Vec<&str> = report
        .contexts
        .iter()
        .map(String::as_str)
        .filter(|name| shown.iter().any(|row| uses_of(row, Some(name)).is_some()))
        .collect();
    let unassigned = shown.iter().any(|row| uses_of(row, None).is_some());
    let width = |text: &str| textwrap::core::display_width(text) + 2;
    let name_width = shown.iter().map(|row| width(&row.table)).max().unwrap_or_default().min(34);
    let owner_width = shown.iter().filter_map(|row| row.owner.as_deref()).map(width).max().unwrap_or_default() + 1;
    let wide: usize = names.iter().map(|name| width(name).max(9)).sum::<usize>() + if unassigned { 14 } else { 0 };
    let fits = name_width + owner_width + wide + 4 <= look.width;
    let body = if fits { grid(&shown, &names, unassigned, look) } else { list(&shown, look) };
    let legend = "R queries that read it, W queries that write it; (owner) is proposed by who writes most";
    look.heading("Tables by context")
        + &body
        + &look.more(report.tables.len() - shown.len(), "  ")
        + &look.wrapped("  ", legend)
}

/// The tables that most contexts use, in the order of the report.
fn most_used(tables: &[TableRow], most: usize) -> Vec<&TableRow> {
    let weight = |row: &TableRow| {
        let used = row.uses.iter().filter(|found| found.reads + found.writes > 0);
        (used.clone().count(), used.map(|found| found.reads + found.writes).sum::<u32>() + row.referred_by)
    };
    let mut ranked: Vec<usize> = (0..tables.len()).collect();
    ranked.sort_by_key(|&index| (std::cmp::Reverse(weight(&tables[index])), index));
    ranked.truncate(most);
    ranked.sort_unstable();
    ranked.into_iter().map(|index| &tables[index]).collect()
}

fn uses_of<'r>(row: &'r TableRow, context: Option<&str>) -> Option<&'r ContextUse> {
    row.uses.iter().find(|found| found.context.as_deref() == context && found.reads + found.writes > 0)
}

fn table_name(row: &TableRow) -> String {
    let kind = match row.kind {
        TableKind::Table => "",
        TableKind::View | TableKind::MaterializedView => " (view)",
        TableKind::External => " (of others)",
    };
    format!("{}{kind}", shorten(&row.table, 30))
}

fn owner(row: &TableRow) -> String {
    match (&row.owner, row.owner_origin) {
        (None, _) => "–".to_owned(),
        (Some(name), OwnerOrigin::Declared) => plain(name).into_owned(),
        (Some(name), _) => format!("({})", plain(name)),
    }
}

fn cell(found: Option<&ContextUse>) -> String {
    let Some(found) = found else { return String::new() };
    let part = |letter, number: u32| (number > 0).then(|| format!("{letter}{number}"));
    [part("R", found.reads), part("W", found.writes)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn grid(rows: &[&TableRow], names: &[&str], unassigned: bool, look: &Look) -> String {
    let mut header: Vec<(String, Column)> =
        vec![("table".to_owned(), Column::Text), ("owner".to_owned(), Column::Text)];
    header.extend(names.iter().map(|name| (plain(name).into_owned(), Column::Text)));
    if unassigned {
        header.push(("(unassigned)".to_owned(), Column::Text));
    }
    let row = |row: &&TableRow| {
        let mut cells = vec![table_name(row), owner(row)];
        cells.extend(names.iter().map(|name| cell(uses_of(row, Some(name)))));
        if unassigned {
            cells.push(cell(uses_of(row, None)));
        }
        cells
    };
    let header: Vec<(&str, Column)> = header.iter().map(|(name, column)| (name.as_str(), *column)).collect();
    table(look, &header, rows.iter().map(row).collect())
}

fn list(rows: &[&TableRow], look: &Look) -> String {
    let row = |row: &&TableRow| {
        let used = row.uses.iter().filter(|found| found.reads + found.writes > 0);
        let used = used.map(|found| {
            let name = found.context.as_deref().map_or("(unassigned)".into(), plain);
            format!("{name} {}", cell(Some(found)))
        });
        vec![table_name(row), owner(row), used.collect::<Vec<_>>().join(", ")]
    };
    let header = [("table", Column::Text), ("owner", Column::Text), ("used by", Column::Text)];
    table(look, &header, rows.iter().map(row).collect())
}

fn findings(kind: FindingKind, found: &[&DatabaseFinding], look: &Look) -> String {
    let (shown, left_out) = look.cut(found, FINDINGS);
    let mut text = look.heading(kind.title());
    shown.iter().for_each(|finding| text += &describe(finding, look));
    text += &look.more(left_out, "  ");
    text + &look.wrapped("  what to do: ", kind.remedy())
}

fn describe(finding: &DatabaseFinding, look: &Look) -> String {
    let mut text = look.wrapped("  ", &plain(&finding.message));
    let (details, left_out) = look.cut(&finding.details, DETAILS);
    details.iter().for_each(|detail| text += &look.wrapped("    ", &plain(detail)));
    text += &look.more(left_out, "    ");
    text + &sites(&finding.evidence, SITES, "      ", look)
}

fn sites(all: &[Site], most: usize, indent: &str, look: &Look) -> String {
    let (shown, left_out) = look.cut(all, most);
    let lines: String =
        shown.iter().map(|site| look.placed(indent, &site.place.to_string(), &plain(&site.what))).collect();
    lines + &look.more(left_out, indent)
}

/// What the database adds to the cost of each context, for `seams`.
#[must_use]
pub fn database_costs(costs: &BTreeMap<String, DatabaseCost>, look: &Look) -> String {
    if costs.is_empty() {
        return String::new();
    }
    let mut text = look.heading("In the database, which is split before the code (`seamfind db` has the places)");
    for (context, cost) in costs {
        text += &look.wrapped("  ", &format!("{}: {}", plain(context), cost_in_words(cost)));
    }
    format!("\n{text}")
}

fn cost_in_words(cost: &DatabaseCost) -> String {
    let parts = [
        (cost.shared.len() as u32, "shared with other writers", "table"),
        (cost.keys_out, "to others", "foreign key"),
        (cost.keys_in, "from others", "foreign key"),
        (cost.uses, "on tables of others", "query"),
        (cost.used, "of others on its tables", "query"),
        (cost.joins, "with others", "join"),
        (cost.transactions, "with others", "transaction"),
    ];
    let parts = parts.iter().filter(|(number, ..)| *number > 0);
    let ties: Vec<_> = parts.map(|(number, how, noun)| format!("{} {how}", counted((*number).into(), noun))).collect();
    let owned = format!("owns {}", counted(cost.owned.len() as u64, "table"));
    if ties.is_empty() { format!("{owned}, tied to no other") } else { format!("{owned}; {}", listed(&ties)) }
}

/// One table with all that touches it.
#[must_use]
pub fn table_page(page: &TablePage, look: &Look) -> String {
    let mut sections = vec![head(page, look)];
    let sites_of = |title: &str, all: &[Site]| match all {
        [] => String::new(),
        _ => look.heading(title) + &sites(all, ACCESSES, "  ", look),
    };
    sections.push(keys("Foreign keys", &page.keys_out, look));
    sections.push(keys("Referred to by", &page.keys_in, look));
    sections.push(sites_of("Triggers", &page.triggers));
    sections.push(code_of(page, look));
    sections.push(sites_of("Transactions that write it", &page.transactions));
    for &kind in FindingKind::ALL {
        let of_kind: Vec<_> = page.findings.iter().filter(|finding| finding.kind == kind).collect();
        if !of_kind.is_empty() {
            sections.push(findings(kind, &of_kind, look));
        }
    }
    sections.retain(|section| !section.is_empty());
    sections.join("\n")
}

fn head(page: &TablePage, look: &Look) -> String {
    let row = &page.row;
    let mut text = look.heading(&format!("{} of {}", table_name(row), plain(&row.database)));
    text += &look.wrapped("  created  ", &plain(&page.place.to_string()));
    let whose = match (&row.owner, row.owner_origin) {
        (None, _) => "nobody's: no context lists it, and who writes it does not tell".to_owned(),
        (Some(name), OwnerOrigin::Declared) => format!("{}, as seamfind.toml says", plain(name)),
        (Some(name), _) => format!("{}, proposed by who writes and reads it most", plain(name)),
    };
    text += &look.wrapped("  owner    ", &whose);
    let (shown, left_out) = look.cut(&page.columns, COLUMNS);
    let mut columns: Vec<_> = shown.iter().map(|column| plain(&column.name).into_owned()).collect();
    if left_out > 0 {
        columns.push(format!("{left_out} more"));
    }
    if !columns.is_empty() {
        text += &look.wrapped("  columns  ", &columns.join(", "));
    }
    if !page.primary_key.is_empty() {
        text += &look.wrapped("  key      ", &plain(&page.primary_key.join(", ")));
    }
    for found in &row.uses {
        let name = found.context.as_deref().map_or("unassigned code".into(), plain);
        let uses = [(found.reads, "reads it in"), (found.writes, "writes it in"), (found.tests, "tests it in")];
        let uses = uses.iter().filter(|(number, _)| *number > 0);
        let uses: Vec<_> = uses.map(|&(number, verb)| format!("{verb} {}", queries(number))).collect();
        let columns = [("reads ", &found.columns_read), ("writes ", &found.columns_written)];
        let columns = columns.iter().filter(|(_, columns)| !columns.is_empty());
        let columns: Vec<_> = columns.map(|(verb, columns)| format!("{verb}{}", columns.join(", "))).collect();
        let columns = if columns.is_empty() { String::new() } else { format!(" ({})", plain(&columns.join("; "))) };
        text += &look.wrapped("  used by  ", &format!("{name}: {}{columns}", listed(&uses)));
    }
    text
}

fn keys(title: &str, keys: &[KeyRow], look: &Look) -> String {
    if keys.is_empty() {
        return String::new();
    }
    let (shown, left_out) = look.cut(keys, ACCESSES);
    let line = |key: &KeyRow| {
        let whose = match (&key.other, key.crosses) {
            (Some(name), true) => format!(" ✗ {}", plain(name)),
            _ => String::new(),
        };
        look.placed("  ", &key.place.to_string(), &format!("{}{whose}", plain(&key.key)))
    };
    look.heading(title) + &shown.iter().map(line).collect::<String>() + &look.more(left_out, "  ")
}

fn code_of(page: &TablePage, look: &Look) -> String {
    if page.accesses.is_empty() {
        return look.heading("Code") + "  none was seen to use it\n";
    }
    let (shown, left_out) = look.cut(&page.accesses, ACCESSES);
    let line = |access: &AccessRow| {
        let verb = match access.operation {
            Operation::Select => "reads",
            Operation::Insert => "inserts",
            Operation::Update => "updates",
            Operation::Delete => "deletes",
        };
        let context = access.context.as_deref().map_or("unassigned".into(), plain);
        let confidence = match access.confidence {
            Confidence::Exact => "",
            Confidence::ByName | Confidence::TableUnknown => ", by name only",
        };
        let test = if access.test { ", in tests" } else { "" };
        let what = format!("{context}: {} {verb} ({}{confidence}{test})", plain(&access.code), access.idiom.name());
        look.placed("  ", &access.place.to_string(), &what)
    };
    look.heading("Code") + &shown.iter().map(line).collect::<String>() + &look.more(left_out, "  ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::database::UnreadStatement;
    use crate::report::sample::HOSTILE;
    use crate::report::text::is_plain;
    use crate::source::Place;

    const NARROW: Look = Look { width: 80, colour: false, all: false };

    fn place() -> Place {
        Place { path: HOSTILE.into(), line: 3, column: 7 }
    }

    fn report() -> DatabaseReport {
        let used = ContextUse {
            context: Some(HOSTILE.to_owned()),
            reads: 2,
            writes: 1,
            tests: 0,
            columns_read: vec![HOSTILE.to_owned()],
            columns_written: Vec::new(),
        };
        let row = TableRow {
            database: HOSTILE.to_owned(),
            table: HOSTILE.to_owned(),
            kind: TableKind::Table,
            owner: Some(HOSTILE.to_owned()),
            owner_origin: OwnerOrigin::Proposed,
            uses: vec![used],
            keys: 1,
            referred_by: 0,
        };
        let source = SchemaSource {
            path: HOSTILE.into(),
            kind: crate::database::SourceKind::NumberedFiles,
            dialect: Dialect::Sqlite,
            files: 2,
        };
        let summary = DatabaseSummary {
            name: HOSTILE.to_owned(),
            dialect: Dialect::Sqlite,
            tables: 1,
            views: 1,
            external: 2,
            keys: 1,
            code_keys: 3,
            implied_keys: 2,
            triggers: 1,
            sources: vec![source.clone()],
            copies: vec![source],
        };
        let read = ReadSummary {
            queries: 3,
            test_queries: 1,
            accesses: BTreeMap::from([(Confidence::Exact, 3), (Confidence::ByName, 1)]),
            unknown_tables: BTreeMap::from([(HOSTILE.to_owned(), 2)]),
            transactions: 1,
            crossing_transactions: 1,
            owners: BTreeMap::from([(OwnerOrigin::Proposed, 1)]),
            unread: vec![UnreadStatement { place: place(), text: HOSTILE.to_owned(), reason: HOSTILE.to_owned() }],
        };
        let finding = DatabaseFinding {
            kind: FindingKind::Transaction,
            message: HOSTILE.to_owned(),
            contexts: vec![HOSTILE.to_owned()],
            tables: vec![HOSTILE.to_owned()],
            details: vec![HOSTILE.to_owned(); 8],
            evidence: vec![Site { place: place(), what: HOSTILE.to_owned() }; 6],
            remedy: FindingKind::Transaction.remedy(),
            weight: 1,
        };
        DatabaseReport {
            databases: vec![summary],
            read,
            contexts: vec![HOSTILE.to_owned()],
            tables: vec![row],
            findings: vec![finding],
        }
    }

    #[test]
    fn names_are_made_plain_and_lists_are_cut() {
        let text = database(&report(), &NARROW);
        for line in text.lines() {
            assert!(is_plain(line), "{line:?}");
        }
        assert!(text.contains("… and 2 more (--all)"), "{text}");
    }

    #[test]
    fn no_database_is_said() {
        let empty = DatabaseReport {
            databases: Vec::new(),
            read: ReadSummary { accesses: BTreeMap::new(), ..report().read },
            ..report()
        };
        assert!(database(&empty, &NARROW).starts_with("No database:"));
    }
}
