//! What the configuration names but the code does not have.
//!
//! Takes the configuration and the map; returns findings for patterns that match nothing and contexts that claim
//! nothing, since what they should guard is not guarded. Leaves out mistakes that need no code (`config`).

use std::collections::BTreeSet;

use globset::GlobMatcher;

use super::ContextMap;
use super::site::Program;
use crate::config::{
    Config, Crates, Located, Mistakes, Pattern, Rule, RuleKind, Selector, Span, nearest, nearest_path,
};
use crate::finding::{Finding, RuleCode, Severity};

/// Reports single names in rules that are neither a context nor a crate: most likely a context that was misspelt or
/// removed.
pub(super) fn check_names(program: Program<'_>, config: &Config, mistakes: &mut Mistakes) {
    let crates = || program.code.crates.iter().map(|krate| &*krate.name);
    let contexts = || config.contexts.iter().map(|context| context.name.value.as_str());
    for selector in config.rules.iter().flat_map(|rule| rule.kind.selectors()) {
        let Selector::Code(pattern) = &selector.value else { continue };
        let name = pattern.as_str();
        if name.contains("::") || !pattern.is_plain_path() || matches_module(program, pattern) {
            continue;
        }
        let label = match nearest(name, contexts().chain(crates())) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "nothing has this name".to_owned(),
        };
        let mistake = mistakes.add(format!("`{name}` is neither a context nor a crate of the workspace"));
        mistake.label(selector.span, label);
        if !config.contexts.is_empty() {
            mistake.help(format!("the declared contexts: {}", contexts().collect::<Vec<_>>().join(", ")));
        }
    }
}

/// The findings, in the order of the configuration.
pub(super) fn findings(program: Program<'_>, config: &Config, map: &ContextMap) -> Vec<Finding> {
    let mut findings = Vec::new();
    let check = Check { program, config };
    for (index, context) in config.contexts.iter().enumerate() {
        let name = &context.name.value;
        let code = context.code.iter().filter(|pattern| !matches_module(program, &pattern.value));
        let nothing = |pattern: &Located<Pattern>| check.matches_nothing(&pattern.value, pattern.span, name);
        findings.extend(code.map(|pattern| Finding { severity: Severity::Error, ..nothing(pattern) }));
        let interface = context.interface.iter().flatten();
        let interface = interface.filter(|pattern| !matches_definition(program, &pattern.value));
        findings.extend(interface.map(nothing));
        if !map.assignment.iter().flatten().any(|id| id.0 as usize == index) {
            findings.push(check.claims_nothing(index));
        }
    }
    for rule in &config.rules {
        findings.extend(check.rule(rule));
    }
    findings.sort_by(|a, b| a.place.cmp(&b.place));
    findings
}

fn matches_module(program: Program<'_>, pattern: &Pattern) -> bool {
    program.module_ids().any(|id| pattern.matches(&program.module_site(id)).is_some())
}

/// An interface may also name definitions.
fn matches_definition(program: Program<'_>, pattern: &Pattern) -> bool {
    let code = program.code;
    let matches = |definition: &crate::resolve::Definition| {
        let module = code.module(definition.module);
        let path = format!("{}::{}", module.path, definition.name);
        pattern.matches(&program.site(&path, module)).is_some()
    };
    matches_module(program, pattern) || code.definitions.iter().any(matches)
}

struct Check<'a> {
    program: Program<'a>,
    config: &'a Config,
}

impl Check<'_> {
    fn rule(&self, rule: &Rule) -> Vec<Finding> {
        let mut findings = Vec::new();
        let excepted: Vec<Span> = rule.kind.excepted().iter().map(|selector| selector.span).collect();
        let selectors = rule.kind.selectors().into_iter().filter(|_| !rule.allow_empty);
        for selector in selectors {
            if let Selector::Code(pattern) = &selector.value
                && !matches_module(self.program, pattern)
            {
                let id = &rule.id.value;
                let finding = self.matches_nothing(pattern, selector.span, id);
                // without what it excepts, a rule guards more and not less
                let severity = if excepted.contains(&selector.span) { Severity::Warn } else { Severity::Error };
                findings.push(Finding { rule: Some(id.clone()), severity, ..finding });
            }
        }
        if let RuleKind::External { crates: Crates::Allow(globs) | Crates::Deny(globs), .. } = &rule.kind
            && !rule.allow_empty
        {
            findings.extend(globs.iter().filter_map(|glob| self.matches_no_crate(rule, glob)));
        }
        findings
    }

    /// A crate that no manifest names and no code uses: a rule may be there for the future, so this weighs only where
    /// another crate was most likely meant.
    fn matches_no_crate(&self, rule: &Rule, glob: &Located<GlobMatcher>) -> Option<Finding> {
        let dependencies = self.program.workspace.packages.iter().flat_map(|package| &package.dependencies);
        let named = dependencies.flat_map(|d| [d.code_name.clone(), d.package_name.replace('-', "_")]);
        let used = self.program.code.externals.iter().map(|name| name.to_string());
        let known: BTreeSet<String> = named.chain(used).collect();
        if known.iter().any(|name| glob.value.is_match(name)) {
            return None;
        }
        let (text, id) = (glob.value.glob().glob(), &rule.id.value);
        let (severity, help) = match nearest(text, known.iter().map(String::as_str)) {
            Some(meant) => (Severity::Warn, format!("did you mean `{meant}`?")),
            None => (Severity::Info, "nothing to do if the rule is there for the future".to_owned()),
        };
        let finding = Finding::new(
            RuleCode::PatternMatchesNothing,
            format!("the pattern `{text}` of `{id}` matches no crate that is used or named in a manifest"),
        );
        Some(Finding {
            severity,
            rule: Some(id.clone()),
            subject: vec![id.clone(), text.to_owned()],
            ..finding.at(self.config.place(glob.span)).with_help(help)
        })
    }

    /// `owner` is the context or rule with the pattern.
    fn matches_nothing(&self, pattern: &Pattern, span: Span, owner: &str) -> Finding {
        let text = pattern.as_str();
        let help = match self.suggestion(text) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "correct the pattern, or remove it if the code is gone".to_owned(),
        };
        let finding =
            Finding::new(RuleCode::PatternMatchesNothing, format!("the pattern `{text}` of `{owner}` matches no code"));
        let subject = vec![owner.to_owned(), text.to_owned()];
        Finding { subject, ..finding.at(self.config.place(span)).with_help(help) }
    }

    /// The module, package or file most like what was written.
    fn suggestion(&self, text: &str) -> Option<String> {
        let code = self.program.code;
        if let Some(name) = text.strip_prefix("package:") {
            let names = self.program.workspace.packages.iter().map(|package| package.name.as_str());
            return nearest(name, names).map(|name| format!("package:{name}"));
        }
        if let Some(path) = text.strip_prefix("path:") {
            let files = self.program.sources.files().iter().map(|file| &*file.path);
            let folders = files.clone().filter_map(|file| file.rsplit_once('/')).map(|(folder, _)| folder);
            return nearest_path(path, "/", folders.chain(files)).map(|path| format!("path:{path}"));
        }
        nearest_path(text, "::", code.modules.iter().map(|module| &*module.path)).map(str::to_owned)
    }

    fn claims_nothing(&self, index: usize) -> Finding {
        let context = &self.config.contexts[index];
        let name = &context.name.value;
        let overruled = context.code.iter().any(|pattern| matches_module(self.program, &pattern.value));
        // where its patterns match nothing, that is an error already
        let severity = if overruled { Severity::Error } else { Severity::Warn };
        let help = match overruled {
            true => {
                "other contexts claim all that its patterns match, more specifically or through the module around it"
            }
            false => "give it patterns that match code, or remove it",
        };
        let finding = Finding::new(RuleCode::ContextEmpty, format!("the context `{name}` claims no code"));
        let place = self.config.place(context.name.span);
        Finding { severity, subject: vec![name.clone()], ..finding.at(place).with_help(help) }
    }
}
