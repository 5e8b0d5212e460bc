//! Pages about contexts, in Markdown: one for each, and one that lists them.
//!
//! Takes the pages' values; returns file names with their texts, the same for the same code. Names and the words of the
//! configuration are escaped as in the comment for pull requests. Leaves out where the files go.

use std::collections::{BTreeMap, BTreeSet};

use super::drawing::mermaid::mermaid;
use super::markdown::{code, escaped};
use super::text::{counted, grouped};
use crate::analysis::context_page::{ContextPage, InterfaceItem, RuleState};
use crate::analysis::database::{ContextTables, TableUse};
use crate::analysis::dependencies::ContextDependency;
use crate::analysis::unassigned::Unassigned;

/// The first line of each page, by which a page that is no longer needed is known.
pub const MARK: &str = "<!-- Written by `seamfind docs`; what is changed here will be lost. -->\n";

/// The file that lists the contexts.
const INDEX: &str = "README.md";

/// Definitions that a page lists; more are only counted.
const SHOWN: usize = 40;
/// Definitions that a line about a neighbour names.
const NAMED: usize = 3;

/// A file of Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its name: letters, digits and hyphens, and the ending.
    pub file: String,
    /// Its text.
    pub text: String,
}

/// The list of contexts, then a page for each.
#[must_use]
pub fn pages(contexts: &[ContextPage]) -> Vec<Page> {
    let files = files(contexts);
    let index = Page { file: INDEX.to_owned(), text: index(contexts, &files) };
    let page = |page: &ContextPage| Page { file: files[&page.summary.name].clone(), text: text(page, &files) };
    std::iter::once(index).chain(contexts.iter().map(page)).collect()
}

/// The file of each context, by its name. Names that come to the same get numbers; some cannot be files everywhere.
fn files(contexts: &[ContextPage]) -> BTreeMap<String, String> {
    let reserved = ["readme", "con", "prn", "aux", "nul"];
    let mut taken: BTreeSet<String> = reserved.iter().map(|&name| name.to_owned()).collect();
    let mut files = BTreeMap::new();
    for context in contexts {
        let stem = slug(&context.summary.name);
        let numbered = (2..).map(|number| format!("{stem}-{number}"));
        let free = std::iter::once(stem.clone()).chain(numbered).find(|name| !taken.contains(name));
        let name = free.unwrap_or(stem);
        files.insert(context.summary.name.clone(), format!("{name}.md"));
        taken.insert(name);
    }
    files
}

/// Lower-case letters and digits of ASCII, a hyphen for each run of others.
fn slug(name: &str) -> String {
    let lower = name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' });
    let words: String = lower.collect();
    let words: Vec<_> = words.split('-').filter(|word| !word.is_empty()).take(12).collect();
    if words.is_empty() { "context".to_owned() } else { words.join("-") }
}

fn index(contexts: &[ContextPage], files: &BTreeMap<String, String>) -> String {
    let mut text = format!("{MARK}\n# Contexts\n\n");
    text += "| context | about | owner | modules | lines | used by | uses | findings |\n|---|---|---|--:|--:|--:|--:|--:|\n";
    for page in contexts {
        let summary = &page.summary;
        let words = |words: &Option<String>| words.as_deref().map(escaped).unwrap_or_default();
        text += &format!(
            "| {} | {} | {} | {} | {} | {} | {} | {} |\n",
            link(&summary.name, files),
            words(&summary.about),
            words(&summary.owner),
            grouped(summary.modules),
            grouped(summary.lines),
            summary.fan_in,
            summary.fan_out,
            page.rules.iter().map(|rule| rule.findings).sum::<u64>(),
        );
    }
    text
}

fn text(page: &ContextPage, files: &BTreeMap<String, String>) -> String {
    let mut text = format!("{MARK}\n# {}\n\n", escaped(&page.summary.name));
    text += &introduction(page);
    text += &section("Neighbourhood", &format!("```mermaid\n{}```\n", mermaid(&page.neighbourhood)));
    text += &section("Interface", &interface(page));
    text += &section("Used by", &neighbours(&page.used_by, |d| &d.from, files, "Nothing uses it.\n"));
    text +=
        &section("Uses", &(allowed(page) + &neighbours(&page.uses, |d| &d.to, files, "It uses no other context.\n")));
    text += &section("Rules", &rules(&page.rules));
    if !page.tables.owned.is_empty() {
        text += &section("Tables", &owned_tables(&page.tables, &page.summary.name));
    }
    if !page.tables.touched.is_empty() {
        text += &section("Tables of others", &touched_tables(&page.tables, files));
    }
    if !page.unassigned.is_empty() {
        text += &section("Unassigned neighbours", &unassigned(page));
    }
    text
}

fn section(title: &str, body: &str) -> String {
    format!("\n## {title}\n\n{body}")
}

fn introduction(page: &ContextPage) -> String {
    let summary = &page.summary;
    let mut text = summary.about.as_ref().map(|about| escaped(about) + "\n\n").unwrap_or_default();
    if let Some(owner) = &summary.owner {
        text += &format!("Owner: {}  \n", escaped(owner));
    }
    if !page.tags.is_empty() {
        text += &format!("Tags: {}  \n", page.tags.iter().map(|tag| code(tag)).collect::<Vec<_>>().join(", "));
    }
    let sizes = [counted(summary.modules, "module"), counted(summary.lines, "line")].join(", ");
    text + &format!("Size: {sizes}; level {}\n", summary.level)
}

fn interface(page: &ContextPage) -> String {
    let mut text = match &page.declared_interface {
        None => "Declared: none, so others may use everything.\n".to_owned(),
        Some(patterns) if patterns.is_empty() => "Declared: nothing may be used.\n".to_owned(),
        Some(patterns) => {
            format!("Declared: {}\n", patterns.iter().map(|pattern| code(pattern)).collect::<Vec<_>>().join(", "))
        }
    };
    if page.interface.is_empty() {
        return text + "\nUsed: nothing.\n";
    }
    text += &format!("\nUsed: {}\n\n", counted(page.interface.len() as u64, "definition"));
    text += "| definition | references | used by |\n|---|--:|---|\n";
    page.interface.iter().take(SHOWN).for_each(|item| text += &interface_row(item));
    if page.interface.len() > SHOWN {
        text += &format!("\n… and {} more.\n", page.interface.len() - SHOWN);
    }
    text
}

fn interface_row(item: &InterfaceItem) -> String {
    let users: Vec<_> = item.used_by.iter().map(|name| escaped(name)).collect();
    format!("| {} | {} | {} |\n", cell(&item.path), grouped(item.references), users.join(", "))
}

fn allowed(page: &ContextPage) -> String {
    match &page.may_depend_on {
        None => String::new(),
        Some(names) if names.is_empty() => "It may depend on nothing.\n\n".to_owned(),
        Some(names) => {
            let names: Vec<_> = names.iter().map(|name| escaped(name)).collect();
            format!("It may depend on {}.\n\n", names.join(", "))
        }
    }
}

fn neighbours(
    dependencies: &[ContextDependency],
    neighbour: impl Fn(&ContextDependency) -> &String,
    files: &BTreeMap<String, String>,
    nothing: &str,
) -> String {
    if dependencies.is_empty() {
        return nothing.to_owned();
    }
    let mut text = String::from("| context | references | used most | |\n|---|--:|---|---|\n");
    for dependency in dependencies {
        let most = dependency.definitions.iter().take(NAMED).map(|used| cell(&used.short));
        let marks = [(dependency.forbidden, "breaks a rule"), (dependency.feedback, "feedback edge")];
        let marks: Vec<_> = marks.iter().filter(|(set, _)| *set).map(|(_, mark)| *mark).collect();
        text += &format!(
            "| {} | {} | {} | {} |\n",
            link(neighbour(dependency), files),
            grouped(dependency.references),
            most.collect::<Vec<_>>().join(", "),
            marks.join(", ")
        );
    }
    text
}

fn rules(rules: &[RuleState]) -> String {
    if rules.is_empty() {
        return "No rule concerns it.\n".to_owned();
    }
    let mut text = String::from("| rule | state | because |\n|---|---|---|\n");
    for rule in rules {
        let state = if rule.findings == 0 { "kept".to_owned() } else { counted(rule.findings, "finding") };
        let because = rule.because.as_deref().map(escaped).unwrap_or_default();
        text += &format!("| {} | {state} | {because} |\n", cell(&rule.id));
    }
    text
}

fn unassigned(page: &ContextPage) -> String {
    let mut text = String::from("| module | modules | lines | uses it | used by it |\n|---|--:|--:|--:|--:|\n");
    for part in &page.unassigned {
        text += &unassigned_row(page, part);
    }
    text
}

fn unassigned_row(page: &ContextPage, part: &Unassigned) -> String {
    let tie = part.ties.iter().find(|tie| tie.context == page.summary.name);
    let (outgoing, incoming) = tie.map_or((0, 0), |tie| (tie.outgoing, tie.incoming));
    let module = cell(&part.module);
    format!("| {module} | {} | {} | {outgoing} | {incoming} |\n", grouped(part.modules), grouped(part.lines))
}

fn owned_tables(tables: &ContextTables, own: &str) -> String {
    let mut text = String::from("| table | used by itself | used by others |\n|---|---|---|\n");
    for table in &tables.owned {
        let is_own = |used: &&TableUse| used.context.as_deref() == Some(own);
        let own = table.used_by.iter().find(is_own).map(queries).unwrap_or_default();
        let others = table.used_by.iter().filter(|used| !is_own(used));
        let others = others.map(|used| format!("{} ({})", party(used.context.as_deref()), queries(used)));
        let proposed = if table.proposed { " (owner proposed)" } else { "" };
        let others = others.collect::<Vec<_>>().join(", ");
        text += &format!("| {}{proposed} | {own} | {others} |\n", cell(&table.table));
    }
    text
}

fn touched_tables(tables: &ContextTables, files: &BTreeMap<String, String>) -> String {
    let mut text = String::from("| table | of | used by it |\n|---|---|---|\n");
    for table in &tables.touched {
        let owner = table.owner.as_deref().map_or_else(|| "nobody".to_owned(), |owner| link(owner, files));
        text += &format!("| {} | {owner} | {} |\n", cell(&table.table), queries(&table.used));
    }
    text
}

fn party(context: Option<&str>) -> String {
    context.map_or_else(|| "unassigned code".to_owned(), escaped)
}

/// `3 reads, 1 write`.
fn queries(used: &TableUse) -> String {
    let parts = [(used.reads, "read"), (used.writes, "write")].into_iter().filter(|(number, _)| *number > 0);
    parts.map(|(number, noun)| counted(number.into(), noun)).collect::<Vec<_>>().join(", ")
}

fn link(name: &str, files: &BTreeMap<String, String>) -> String {
    match files.get(name) {
        Some(file) => format!("[{}]({file})", escaped(name)),
        None => escaped(name),
    }
}

/// Code in a cell of a table, where a bar would end the cell even in a code span.
fn cell(text: &str) -> String {
    if text.contains('|') { escaped(text) } else { code(text) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::contexts::ContextSummary;
    use crate::analysis::database::{OwnedTable, TouchedTable};
    use crate::analysis::drawing::{Drawing, Level};
    use crate::analysis::unassigned::UnassignedTie;
    use crate::report::sample::{self, HOSTILE};

    fn used(context: Option<&str>, reads: u32, writes: u32) -> TableUse {
        TableUse { context: context.map(str::to_owned), reads, writes }
    }

    fn page(name: &str) -> ContextPage {
        let report = sample::report();
        let about = |words: &str| Some(words.to_owned());
        let neighbours = |is_meant: &dyn Fn(&ContextDependency) -> bool| {
            report.dependencies.iter().filter(|d| is_meant(d)).cloned().collect::<Vec<_>>()
        };
        ContextPage {
            summary: ContextSummary {
                about: about("what we sell # and | pipes"),
                owner: about(HOSTILE),
                ..ContextSummary { name: name.to_owned(), ..report.contexts[2].clone() }
            },
            tags: vec!["core".to_owned()],
            tables: ContextTables {
                owned: vec![OwnedTable {
                    table: "item".to_owned(),
                    proposed: true,
                    used_by: vec![used(Some(name), 2, 1), used(Some(HOSTILE), 1, 0), used(None, 0, 3)],
                }],
                touched: vec![TouchedTable {
                    table: format!("{HOSTILE}|x"),
                    owner: None,
                    used: used(Some(name), 1, 0),
                }],
            },
            declared_interface: Some(vec!["shop::catalog::api".to_owned()]),
            interface: vec![InterfaceItem {
                path: format!("shop::{HOSTILE}|x"),
                references: 1234,
                used_by: vec!["finance".to_owned(), HOSTILE.to_owned()],
            }],
            used_by: neighbours(&|d| d.to == "catalog"),
            uses: neighbours(&|d| d.from == "catalog"),
            may_depend_on: Some(vec!["shared".to_owned()]),
            rules: vec![
                RuleState { id: "may-depend-on".to_owned(), because: None, findings: 3 },
                RuleState { id: "no-cycles".to_owned(), because: about("<b>"), findings: 0 },
            ],
            unassigned: vec![Unassigned {
                module: "shop::legacy".into(),
                whole: true,
                modules: 2,
                lines: 55,
                ties: vec![UnassignedTie { context: name.to_owned(), incoming: 4, outgoing: 5 }],
            }],
            neighbourhood: Drawing { level: Level::Context.into(), nodes: vec![], clusters: vec![], edges: vec![] },
        }
    }

    #[test]
    fn a_page_tells_all_of_a_context() {
        insta::assert_snapshot!(pages(&[page("catalog")])[1].text, @r#"
        <!-- Written by `seamfind docs`; what is changed here will be lost. -->

        # catalog

        what we sell \# and \| pipes

        Owner: evil\\u\{1b\}\[2J\\n\\u\{202e\}"&lt;b&gt;  
        Tags: `core`  
        Size: 9 modules, 611 lines; level 0

        ## Neighbourhood

        ```mermaid
        flowchart TB
          classDef unassigned stroke-dasharray:4 3
          classDef external fill:none
        ```

        ## Interface

        Declared: `shop::catalog::api`

        Used: 1 definition

        | definition | references | used by |
        |---|--:|---|
        | shop::evil\\u\{1b\}\[2J\\n\\u\{202e\}"&lt;b&gt;\|x | 1,234 | finance, evil\\u\{1b\}\[2J\\n\\u\{202e\}"&lt;b&gt; |

        ## Used by

        | context | references | used most | |
        |---|--:|---|---|
        | finance | 22 | `line_item::LineItem`, `line_item::LineItem::title` |  |

        ## Uses

        It may depend on shared.

        | context | references | used most | |
        |---|--:|---|---|
        | finance | 3 | `line_item::LineItem`, `line_item::LineItem::title` | feedback edge |

        ## Rules

        | rule | state | because |
        |---|---|---|
        | `may-depend-on` | 3 findings |  |
        | `no-cycles` | kept | &lt;b&gt; |

        ## Tables

        | table | used by itself | used by others |
        |---|---|---|
        | `item` (owner proposed) | 2 reads, 1 write | evil\\u\{1b\}\[2J\\n\\u\{202e\}"&lt;b&gt; (1 read), unassigned code (3 writes) |

        ## Tables of others

        | table | of | used by it |
        |---|---|---|
        | evil\\u\{1b\}\[2J\\n\\u\{202e\}"&lt;b&gt;\|x | nobody | 1 read |

        ## Unassigned neighbours

        | module | modules | lines | uses it | used by it |
        |---|--:|--:|--:|--:|
        | `shop::legacy` | 2 | 55 | 5 | 4 |
        "#);
    }

    #[test]
    fn the_index_links_to_the_pages() {
        insta::assert_snapshot!(pages(&[page("catalog"), page(HOSTILE)])[0].text, @r#"
        <!-- Written by `seamfind docs`; what is changed here will be lost. -->

        # Contexts

        | context | about | owner | modules | lines | used by | uses | findings |
        |---|---|---|--:|--:|--:|--:|--:|
        | [catalog](catalog.md) | what we sell \# and \| pipes | evil\\u\{1b\}\[2J\\n\\u\{202e\}"&lt;b&gt; | 9 | 611 | 3 | 1 | 3 |
        | [evil\\u\{1b\}\[2J\\n\\u\{202e\}"&lt;b&gt;](evil-2j-b.md) | what we sell \# and \| pipes | evil\\u\{1b\}\[2J\\n\\u\{202e\}"&lt;b&gt; | 9 | 611 | 3 | 1 | 3 |
        "#);
    }

    #[test]
    fn every_name_has_a_file_of_its_own() {
        let pages = pages(&["a b", "A-B", "..", "readme", "</script>", "größe"].map(page));
        let files: Vec<_> = pages.iter().map(|page| page.file.as_str()).collect();
        assert_eq!(files, ["README.md", "a-b.md", "a-b-2.md", "context.md", "readme-2.md", "script.md", "gr-e.md"]);
    }
}
