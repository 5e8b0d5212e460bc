//! "Did you mean": the known word nearest to one that is not known.

/// Below this similarity (normalised Damerau–Levenshtein, 0 to 1) a word is no likely misspelling.
const NEAR: f64 = 0.6;

/// The candidate most like `wanted`, if one is near enough to be meant; of equally near ones the first.
pub fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut best = None;
    let mut best_similarity = NEAR;
    for candidate in candidates {
        let similarity = strsim::normalized_damerau_levenshtein(wanted, candidate);
        if similarity > best_similarity {
            (best, best_similarity) = (Some(candidate), similarity);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_likely_misspelling_finds_its_word() {
        assert_eq!(nearest("warehose", ["finance", "warehouse"]), Some("warehouse"));
        assert_eq!(nearest("warning", ["error", "warn", "info"]), None);
        assert_eq!(nearest("may-depends-on", ["may-depend-on"]), Some("may-depend-on"));
        assert_eq!(nearest("x", ["finance"]), None);
        assert_eq!(nearest("", []), None);
    }
}
