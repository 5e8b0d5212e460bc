//! Code that no context claims, clustered by what uses what: where it belongs, or a context that may have been missed.
//!
//! Takes the model; returns the clusters of its unassigned modules with their ties to the contexts and the words they
//! have in common. Leaves out how clusters are found (`graph::communities`).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::Model;
use crate::graph::{NodeId, communities};
use crate::resolve::ModuleId;
use crate::workspace::{PackageId, TargetKind};

/// Words named for a cluster.
const WORDS: usize = 3;

/// Unassigned modules that are tied to each other more than to other unassigned ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cluster {
    /// The modules, by path.
    pub modules: Vec<Arc<str>>,
    /// Lines of code in them.
    pub lines: u64,
    /// References between them.
    pub inside: u64,
    /// References to and from each context, the most first.
    pub ties: Vec<ClusterTie>,
    /// The context that it belongs to: more than half of its references to and from contexts are with this one, and
    /// they are no fewer than those inside. Otherwise it may be a context that was missed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub belongs_to: Option<String>,
    /// What the names of its modules and types have in common and those of other code have not, the most telling first.
    pub words: Vec<String>,
}

/// The references between a cluster and one context.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClusterTie {
    /// The context.
    pub context: String,
    /// References either way.
    pub references: u64,
}

/// The clusters of the unassigned modules, the most lines first.
#[must_use]
pub fn clusters(model: Model<'_>) -> Vec<Cluster> {
    let unassigned = |module: &ModuleId| model.contexts.context_of(*module).is_none();
    let modules: Vec<ModuleId> = model.modules.modules().filter(unassigned).collect();
    if modules.is_empty() {
        return Vec::new();
    }
    let words = Words::new(model);
    let mut clusters: Vec<Cluster> =
        grouped(model, &modules).iter().map(|members| describe(model, members, &words)).collect();
    clusters.sort_by(|a, b| b.lines.cmp(&a.lines).then_with(|| a.modules.cmp(&b.modules)));
    clusters
}

/// The communities among modules (ascending). A module that is tied to none of them goes where the one around it is, and
/// the root of a crate where the first module of its package is.
#[must_use]
pub fn grouped(model: Model<'_>, modules: &[ModuleId]) -> Vec<Vec<ModuleId>> {
    let nodes: Vec<NodeId> = modules.iter().map(|module| NodeId(module.0)).collect();
    let dependencies = model.modules.graph().dependencies();
    let ties = dependencies.iter().map(|dependency| (dependency.from, dependency.to, u64::from(dependency.weight)));
    let found = communities(&nodes, ties);
    let mut group: BTreeMap<ModuleId, usize> = BTreeMap::new();
    for (index, members) in found.iter().enumerate() {
        group.extend(members.iter().map(|member| (ModuleId(member.0), index)));
    }
    let mut package_root: BTreeMap<PackageId, ModuleId> = BTreeMap::new();
    let module = |id: ModuleId| model.code.module(id);
    for &id in modules.iter().filter(|&&id| module(id).target != TargetKind::BuildScript) {
        package_root.entry(module(id).package).or_insert(id);
    }
    // a module stands before those below it, so where the one around it goes is settled
    for members in found.iter().filter(|members| members.len() == 1) {
        let alone = ModuleId(members[0].0);
        let near = module(alone).parent.or_else(|| package_root.get(&module(alone).package).copied());
        if let Some(index) = near.and_then(|near| group.get(&near).copied()) {
            group.insert(alone, index);
        }
    }
    let mut groups: BTreeMap<usize, Vec<ModuleId>> = BTreeMap::new();
    group.into_iter().for_each(|(module, index)| groups.entry(index).or_default().push(module));
    groups.into_values().collect()
}

/// All modules in clusters, each with a name: the word that tells it best from the others and is no name of a module in
/// another only, or its first module. Ordered by name.
#[must_use]
pub fn named_groups(model: Model<'_>) -> Vec<(String, Vec<ModuleId>)> {
    let words = Words::new(model);
    let modules: Vec<ModuleId> = model.modules.modules().collect();
    let last = |module: ModuleId| model.code.module(module).path.rsplit("::").next().unwrap_or_default().to_lowercase();
    let everywhere: BTreeSet<String> = modules.iter().map(|&module| last(module)).collect();
    let name = |members: &[ModuleId]| {
        let first = || model.code.module(members[0]).path.to_string();
        let here: BTreeSet<String> = members.iter().map(|&module| last(module)).collect();
        let misleads = |word: &String| everywhere.contains(word) && !here.contains(word);
        words.of(members).into_iter().find(|word| !misleads(word)).unwrap_or_else(first)
    };
    let mut groups: Vec<_> = grouped(model, &modules).into_iter().map(|members| (name(&members), members)).collect();
    groups.sort();
    groups
}

fn describe(model: Model<'_>, members: &[ModuleId], words: &Words) -> Cluster {
    let code = model.code;
    let mut inside = 0;
    let mut by_context: BTreeMap<u32, u64> = BTreeMap::new();
    for &member in members {
        let outgoing = model.modules.outgoing(member).iter().map(|d| (ModuleId(d.to.0), d.weight, true));
        let incoming = model.modules.incoming(member).map(|d| (ModuleId(d.from.0), d.weight, false));
        for (other, weight, out) in outgoing.chain(incoming) {
            match model.contexts.context_of(other) {
                Some(context) => *by_context.entry(context.0).or_default() += u64::from(weight),
                None if out && members.binary_search(&other).is_ok() => inside += u64::from(weight),
                None => {}
            }
        }
    }
    let name = |(context, references)| ClusterTie {
        context: model.contexts.contexts[context as usize].name.clone(),
        references,
    };
    let mut ties: Vec<ClusterTie> = by_context.into_iter().map(name).collect();
    ties.sort_by_key(|tie| Reverse(tie.references));
    let all: u64 = ties.iter().map(|tie| tie.references).sum();
    let belongs = ties.first().filter(|tie| 2 * tie.references > all && tie.references >= inside);
    Cluster {
        modules: members.iter().map(|&member| code.module(member).path.clone()).collect(),
        lines: members.iter().map(|&member| u64::from(code.module(member).lines)).sum(),
        inside,
        belongs_to: belongs.map(|tie| tie.context.clone()),
        words: words.of(members),
        ties,
    }
}

/// The words in the names of modules and of their types.
pub(super) struct Words {
    by_module: BTreeMap<ModuleId, BTreeSet<String>>,
    /// In how many modules a word occurs.
    everywhere: BTreeMap<String, u64>,
}

impl Words {
    pub(super) fn new(model: Model<'_>) -> Self {
        let mut by_module: BTreeMap<ModuleId, BTreeSet<String>> = BTreeMap::new();
        for module in model.modules.modules() {
            let path = &model.code.module(module).path;
            let below_crate = path.split("::").skip(1).flat_map(split);
            by_module.entry(module).or_default().extend(below_crate);
        }
        for definition in model.code.definitions.iter().filter(|definition| definition.kind.is_type()) {
            if let Some(words) = by_module.get_mut(&definition.module) {
                words.extend(split(&definition.name));
            }
        }
        let mut everywhere: BTreeMap<String, u64> = BTreeMap::new();
        for word in by_module.values().flatten() {
            *everywhere.entry(word.clone()).or_default() += 1;
        }
        Self { by_module, everywhere }
    }

    /// The words that most of some modules have and few others: by (modules of them with it)² / (all modules with it).
    pub(super) fn of(&self, modules: &[ModuleId]) -> Vec<String> {
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for word in modules.iter().filter_map(|module| self.by_module.get(module)).flatten() {
            *counts.entry(word).or_default() += 1;
        }
        let least = 2.min(modules.len() as u64);
        let score = |word: &str, count: u64| 1000 * count * count / self.everywhere.get(word).copied().unwrap_or(1);
        let mut ranked: Vec<_> = counts.into_iter().filter(|&(_, count)| count >= least).collect();
        ranked.sort_by_key(|&(word, count)| (Reverse(score(word, count)), word));
        ranked.into_iter().take(WORDS).map(|(word, _)| word.to_owned()).collect()
    }
}

/// The words of a name in snake or camel case, in lower case; those of one or two letters are left out.
fn split(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut after_lower = false;
    for c in name.trim_start_matches("r#").chars() {
        if !c.is_alphanumeric() || (c.is_uppercase() && after_lower) {
            words.push(String::new());
        }
        if c.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.extend(c.to_lowercase());
        }
        after_lower = c.is_lowercase();
    }
    words.retain(|word| word.chars().count() > 2);
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::{contexts, model};

    const SHOP: &str = "
        shop::web -> shop::legacy::label::Label 3
        shop::web -> shop::orders::Order
        shop::legacy::label -> shop::orders::Order 2
        shop::legacy::label -> shop::web::Page 4
        shop::records::press::RecordPress -> shop::records::sleeve::Sleeve
        shop::records::press -> shop::records::sleeve::RecordSleeve 6
        shop::records::sleeve -> shop::records::label::RecordLabel 5
        shop::web -> shop::records::press::Press 2
        shop::alone lines=7
    ";

    #[test]
    fn leftovers_belong_to_the_context_they_are_tied_to_or_are_one_of_their_own() {
        let model = model(SHOP, &contexts("web orders"));
        let show = |cluster: Cluster| {
            let ties: Vec<_> = cluster.ties.iter().map(|tie| format!("{} {}", tie.context, tie.references)).collect();
            format!(
                "{:?} {} inside {} ties {ties:?} -> {:?} {:?}\n",
                cluster.modules, cluster.lines, cluster.inside, cluster.belongs_to, cluster.words
            )
        };
        let shown: String = clusters(model.model()).into_iter().map(show).collect();
        insta::assert_snapshot!(shown, @r#"
        ["shop", "shop::alone", "shop::legacy", "shop::legacy::label", "shop::records"] 47 inside 0 ties ["web 7", "orders 2"] -> Some("web") ["legacy"]
        ["shop::records::label", "shop::records::press", "shop::records::press::RecordPress", "shop::records::sleeve"] 40 inside 12 ties ["web 2"] -> None ["records", "record", "press"]
        "#);
    }

    #[test]
    fn no_cluster_is_named_after_a_module_that_it_lacks() {
        let model = model(
            "
            shop::press -> shop::vat::Tax 2
            shop::press -> shop::sleeve::RecordSleeve 9
            shop::sleeve -> shop::label::RecordLabel 9
            shop::label -> shop::press::RecordPress 9
            shop::web -> shop::record::Page 9
            shop::record -> shop::web::Form 9
            ",
            "",
        );
        let named = named_groups(model.model());
        let path = |&module: &ModuleId| model.model().code.module(module).path.to_string();
        let shown =
            named.iter().map(|(name, members)| format!("{name}: {:?}\n", members.iter().map(path).collect::<Vec<_>>()));
        insta::assert_snapshot!(shown.collect::<String>(), @r#"
        shop: ["shop"]
        shop::label: ["shop::label", "shop::press", "shop::sleeve", "shop::vat"]
        shop::record: ["shop::record", "shop::web"]
        "#);
    }

    #[test]
    fn names_are_split_into_words() {
        assert_eq!(split("RecordLabel_of_HTTPServer"), ["record", "label", "httpserver"]);
        assert_eq!(split("r#type"), ["type"]);
    }
}
