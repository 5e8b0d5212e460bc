//! Spellings of names.

/// The last part of a definition's name.
pub(super) fn last_name(name: &str) -> &str {
    name.rsplit_once("::").map_or(name, |(_, last)| last).trim_start_matches("r#")
}

/// `CrateOwner` as `crate_owner`.
pub(super) fn snake_case(name: &str) -> String {
    let mut text = String::new();
    let chars: Vec<char> = name.chars().collect();
    for (index, &c) in chars.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| chars[before]);
        let after_lower = before.is_some_and(|before| !before.is_uppercase() && before != '_');
        let before_lower = chars.get(index + 1).is_some_and(|next| next.is_lowercase());
        if c.is_uppercase() && (after_lower || (before_lower && before.is_some_and(|before| before != '_'))) {
            text.push('_');
        }
        text.extend(c.to_lowercase());
    }
    text
}
