//! The documentation pages that are part of the program, so that findings can carry them wherever they are read.
//!
//! Takes a code; returns the page of the rule in Markdown, or its one sentence where there is no page.

use crate::finding::RuleCode;

/// The page of a code.
pub(super) fn page(code: RuleCode) -> &'static str {
    match code {
        RuleCode::Forbid => include_str!("../../docs/rules/forbid.md"),
        RuleCode::NoPath => include_str!("../../docs/rules/no-path.md"),
        RuleCode::MayDependOn => include_str!("../../docs/rules/may-depend-on.md"),
        RuleCode::Deprecated => include_str!("../../docs/rules/deprecated.md"),
        RuleCode::Interface => include_str!("../../docs/rules/interface.md"),
        RuleCode::Layers => include_str!("../../docs/rules/layers.md"),
        RuleCode::Independent => include_str!("../../docs/rules/independent.md"),
        RuleCode::Acyclic => include_str!("../../docs/rules/acyclic.md"),
        RuleCode::External => include_str!("../../docs/rules/external.md"),
        RuleCode::Stable => include_str!("../../docs/rules/stable.md"),
        RuleCode::Unassigned => include_str!("../../docs/rules/unassigned.md"),
        RuleCode::Limit => include_str!("../../docs/rules/limit.md"),
        RuleCode::BaselineStale | RuleCode::BaselineExpired | RuleCode::BaselineRefused => {
            include_str!("../../docs/baseline.md")
        }
        other => other.about(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_page() {
        for code in RuleCode::ALL.iter().filter(|code| code.is_rule()) {
            assert!(page(*code).contains(&format!("# `{code}`")), "{code}");
        }
    }
}
