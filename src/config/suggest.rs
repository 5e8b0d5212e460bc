//! "Did you mean": the known word nearest to one that is not known.

/// Below this similarity (normalised Damerau–Levenshtein, 0 to 1) a word is no likely misspelling.
const NEAR: f64 = 0.6;

/// The candidate most like `wanted`, if one is near enough to be meant; of equally near ones the first.
pub fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    most_similar(candidates, |candidate| strsim::normalized_damerau_levenshtein(wanted, candidate))
}

/// The path most like `wanted`, judged by what differs: leading segments that both share make no two paths similar.
pub fn nearest_path<'a>(
    wanted: &str,
    separator: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    most_similar(candidates, |candidate| {
        let pairs = wanted.split(separator).zip(candidate.split(separator));
        let shared: usize = pairs.take_while(|(a, b)| a == b).map(|(a, _)| a.len() + separator.len()).sum();
        let rest = |path: &str| path.get(shared..).unwrap_or_default().to_owned();
        strsim::normalized_damerau_levenshtein(&rest(wanted), &rest(candidate))
    })
}

fn most_similar<'a>(
    candidates: impl IntoIterator<Item = &'a str>,
    similarity: impl Fn(&str) -> f64,
) -> Option<&'a str> {
    let mut best = None;
    let mut best_similarity = NEAR;
    for candidate in candidates {
        let similarity = similarity(candidate);
        if similarity > best_similarity {
            (best, best_similarity) = (Some(candidate), similarity);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::{nearest, nearest_path};

    #[test]
    fn a_likely_misspelling_finds_its_word() {
        assert_eq!(nearest("warehose", ["finance", "warehouse"]), Some("warehouse"));
        assert_eq!(nearest("warning", ["error", "warn", "info"]), None);
        assert_eq!(nearest("may-depends-on", ["may-depend-on"]), Some("may-depend-on"));
        assert_eq!(nearest("x", ["finance"]), None);
        assert_eq!(nearest("", []), None);
    }

    #[test]
    fn paths_are_judged_by_what_differs() {
        let paths = ["shop", "shop::orders", "shop::util", "shop::orders::cart"];
        assert_eq!(nearest_path("shop::ordrs", "::", paths), Some("shop::orders"));
        assert_eq!(nearest_path("shp::orders", "::", paths), Some("shop::orders"));
        assert_eq!(nearest_path("shop::orders::Cart", "::", paths), Some("shop::orders::cart"));
        assert_eq!(nearest_path("shop::stock", "::", paths), None);
        assert_eq!(nearest_path("shop::orders::x", "::", paths), None);
    }
}
