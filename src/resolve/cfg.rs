//! Conditional compilation: which code counts.
//!
//! Takes a `cfg` predicate and the user's choice of features and target; returns whether the code counts, counts only
//! for tests, or is left out. Without a choice every predicate but `test` is unknown, and unknown code counts: a
//! dependency under any feature or platform is a dependency.

use std::collections::BTreeSet;

use crate::syntax::Cfg;
use crate::workspace::Package;

/// Which features the user asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FeatureChoice {
    /// Nothing chosen: code under any feature counts.
    #[default]
    Any,
    /// `--all-features`.
    All,
    /// `--features`, with or without the default ones.
    Only {
        /// The features named, as `feature` or `package/feature`.
        features: Vec<String>,
        /// The default features too.
        default: bool,
    },
}

/// Whether code counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Activity {
    /// Never compiled under the user's choice.
    Off,
    /// Compiled for tests only.
    TestOnly,
    /// Compiled.
    On,
}

/// The user's choice, worked out for one package.
#[derive(Clone, Debug)]
pub(crate) struct CfgOptions {
    /// The features switched on; none when they were not chosen.
    features: Option<BTreeSet<String>>,
    /// The pairs and flags of the target; none when it was not chosen.
    target: Option<Vec<(&'static str, String)>>,
}

impl CfgOptions {
    /// The choice for one package: its features with what they switch on.
    pub(crate) fn new(choice: &FeatureChoice, target: Option<&str>, package: &Package) -> Self {
        let features = match choice {
            FeatureChoice::Any => None,
            FeatureChoice::All => Some(package.features.keys().cloned().collect()),
            FeatureChoice::Only { features, default } => Some(closure(package, features, *default)),
        };
        Self { features, target: target.map(target_pairs) }
    }

    /// The reference configuration: 64-bit Linux with default features, where the user chose nothing else. Between two
    /// definitions of one name, the one that exists here is preferred.
    pub(crate) fn reference(&self, package: &Package) -> Self {
        Self {
            features: self.features.clone().or_else(|| Some(closure(package, &[], true))),
            target: self.target.clone().or_else(|| Some(target_pairs("x86_64-unknown-linux-gnu"))),
        }
    }

    /// The choice for a crate that has no features and is the same everywhere.
    pub(crate) fn anything() -> Self {
        Self { features: None, target: None }
    }

    /// Whether code under a predicate counts.
    pub(crate) fn activity(&self, cfg: Option<&Cfg>) -> Activity {
        let Some(cfg) = cfg else { return Activity::On };
        if self.eval(cfg, false) != Some(false) {
            Activity::On
        } else if self.eval(cfg, true) != Some(false) {
            Activity::TestOnly
        } else {
            Activity::Off
        }
    }

    /// The value of a predicate; none where it is unknown.
    fn eval(&self, cfg: &Cfg, test: bool) -> Option<bool> {
        match cfg {
            Cfg::Bool(value) => Some(*value),
            Cfg::Not(inner) => self.eval(inner, test).map(|value| !value),
            Cfg::All(parts) => self.fold(parts, test, false),
            Cfg::Any(parts) => self.fold(parts, test, true),
            Cfg::Flag(name) if &**name == "test" => Some(test),
            Cfg::Flag(name) if &**name == "debug_assertions" => None,
            // set for rustdoc alone
            Cfg::Flag(name) if matches!(&**name, "doc" | "doctest") => Some(false),
            Cfg::Flag(name) => {
                self.target.as_ref().map(|pairs| pairs.iter().any(|(key, value)| *key == &**name && value.is_empty()))
            }
            Cfg::Pair(key, value) if &**key == "feature" => self.features.as_ref().map(|on| on.contains(&**value)),
            Cfg::Pair(key, value) => {
                self.target.as_ref().map(|pairs| pairs.iter().any(|(k, v)| *k == &**key && *v == **value))
            }
        }
    }

    /// `any` if `decisive` is true, `all` if it is false: one decisive part decides, else an unknown part keeps it open.
    fn fold(&self, parts: &[Cfg], test: bool, decisive: bool) -> Option<bool> {
        let mut result = Some(!decisive);
        for part in parts {
            match self.eval(part, test) {
                Some(value) if value == decisive => return Some(decisive),
                Some(_) => {}
                None => result = None,
            }
        }
        result
    }
}

/// The features of a package that a list of features switches on, each through the others.
fn closure(package: &Package, wanted: &[String], default: bool) -> BTreeSet<String> {
    let mut open: Vec<String> = wanted
        .iter()
        .flat_map(|feature| feature.split([',', ' ']))
        .filter_map(|feature| match feature.split_once('/') {
            Some((name, feature)) if name == package.name => Some(feature.to_owned()),
            Some(_) => None,
            None => Some(feature.to_owned()),
        })
        .collect();
    if default {
        open.push("default".to_owned());
    }
    let mut on = BTreeSet::new();
    while let Some(feature) = open.pop() {
        if let Some(enables) = package.features.get(&feature)
            && on.insert(feature)
        {
            open.extend(enables.iter().cloned());
        }
    }
    on
}

/// The `cfg` pairs and flags (pairs without value) that a target triple sets. Built from the parts of the triple, so
/// that no compiler need be asked; rare targets get what their name says.
fn target_pairs(triple: &str) -> Vec<(&'static str, String)> {
    let parts: Vec<&str> = triple.split('-').collect();
    let arch = match parts.first().copied().unwrap_or_default() {
        "i686" | "i586" | "i386" => "x86",
        "arm64" => "aarch64",
        name if name.starts_with("armv") || name.starts_with("thumb") => "arm",
        name if name.starts_with("riscv64") => "riscv64",
        name if name.starts_with("riscv32") => "riscv32",
        "powerpc64le" => "powerpc64",
        name => name,
    };
    let has = |word: &str| triple.contains(word);
    let os = [
        "windows",
        "linux",
        "android",
        "ios",
        "freebsd",
        "netbsd",
        "openbsd",
        "dragonfly",
        "solaris",
        "illumos",
        "fuchsia",
        "emscripten",
        "wasi",
    ]
    .into_iter()
    .filter(|os| has(os) && !(*os == "linux" && has("android")))
    .chain(has("darwin").then_some("macos"))
    .next()
    .unwrap_or(if has("unknown-unknown") { "unknown" } else { "none" });
    let env = ["gnu", "musl", "msvc", "sgx", "uclibc"].into_iter().find(|env| has(env)).unwrap_or_default();
    let vendor = parts.get(1).copied().unwrap_or("unknown");
    let wide = ["x86_64", "aarch64", "riscv64", "powerpc64", "s390x", "sparc64", "mips64", "loongarch64", "wasm64"];
    let width = if wide.contains(&arch) { "64" } else { "32" };
    let big = ["s390x", "sparc64", "powerpc"].contains(&arch) || (has("powerpc64-") || has("mips-"));
    let family = match os {
        "windows" => "windows",
        "none" | "unknown" | "wasi" => "",
        _ => "unix",
    };
    let mut pairs = vec![
        ("target_arch", arch.to_owned()),
        ("target_os", os.to_owned()),
        ("target_env", env.to_owned()),
        ("target_vendor", vendor.to_owned()),
        ("target_pointer_width", width.to_owned()),
        ("target_endian", if big { "big" } else { "little" }.to_owned()),
        ("panic", "unwind".to_owned()),
    ];
    pairs.extend(["8", "16", "32", width, "ptr"].map(|size| ("target_has_atomic", size.to_owned())));
    if arch.starts_with("wasm") {
        pairs.push(("target_family", "wasm".to_owned()));
    }
    if !family.is_empty() {
        pairs.push(("target_family", family.to_owned()));
        pairs.push((family, String::new()));
    }
    pairs
}
