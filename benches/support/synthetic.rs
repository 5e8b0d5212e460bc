//! Synthetic workspaces of any size, with the references of ordinary code.
//!
//! Takes a folder and a size; writes packages of modules in groups of ten. Each module defines a type with methods and a
//! trait impl, and uses the types of an earlier module of its package, of its group, and of the package before: by
//! `use`, in fields, by methods in closures and loops, and through macros. The code compiles. Same size, same bytes.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

/// How many packages of how many modules each.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) packages: usize,
    pub(crate) modules: usize,
}

impl Size {
    /// All modules that hold code.
    pub(crate) fn total(self) -> usize {
        self.packages * self.modules
    }
}

const GROUP: usize = 10;

/// Writes a workspace into an empty folder.
pub(crate) fn write(root: &Path, size: Size) -> io::Result<()> {
    let manifest = "[workspace]\nmembers = [\"p*\"]\nresolver = \"2\"\n";
    fs::write(root.join("Cargo.toml"), manifest)?;
    for package in 0..size.packages {
        let folder = root.join(format!("p{package}"));
        fs::create_dir_all(folder.join("src"))?;
        fs::write(folder.join("Cargo.toml"), package_manifest(package))?;
        let groups = size.modules.div_ceil(GROUP);
        fs::write(folder.join("src/lib.rs"), library(package, groups))?;
        for group in 0..groups {
            let modules = group * GROUP..size.modules.min((group + 1) * GROUP);
            let below = folder.join(format!("src/g{group}"));
            fs::create_dir_all(&below)?;
            let list: String = modules.clone().map(|module| format!("pub mod m{module};\n")).collect();
            fs::write(below.join("mod.rs"), list)?;
            for module in modules {
                fs::write(below.join(format!("m{module}.rs")), module_text(package, module))?;
            }
        }
    }
    Ok(())
}

fn package_manifest(package: usize) -> String {
    let mut text =
        format!("[package]\nname = \"p{package}\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\n[dependencies]\n");
    let mut before: Vec<usize> =
        [Some(0), package.checked_sub(1)].into_iter().flatten().filter(|&p| p < package).collect();
    before.dedup();
    for dependency in before {
        let _ = writeln!(text, "p{dependency} = {{ path = \"../p{dependency}\" }}");
    }
    text
}

fn library(package: usize, groups: usize) -> String {
    let mut text = if package == 0 { BASE.to_owned() } else { String::new() };
    (0..groups).for_each(|group| _ = writeln!(text, "pub mod g{group};"));
    text
}

/// The root of the first package: what every module uses.
const BASE: &str = r#"pub mod base {
    pub trait Priced {
        fn price(&self) -> u32;
        fn is_free(&self) -> bool { self.price() == 0 }
    }
    #[derive(Clone, Debug, Default)]
    pub struct Leaf { pub value: u32 }
    impl Priced for Leaf { fn price(&self) -> u32 { self.value } }
    impl Leaf { pub fn total(&self) -> u32 { self.value } }
    pub fn sum(leaves: &[Leaf]) -> Result<u32, String> { Ok(leaves.iter().map(|leaf| leaf.value).sum()) }
    #[macro_export]
    macro_rules! at_least { ($left:expr, $right:expr) => { if $left < $right { $right } else { $left } }; }
}
"#;

/// The modules that a module uses: their paths and the numbers in the names of their items.
struct Used {
    part: String,
    near: String,
    far: String,
}

fn module_text(package: usize, module: usize) -> String {
    let root = if package == 0 { "crate" } else { "p0" };
    let leaf = |name: &str| format!("{root}::base::{{Leaf as {name}, sum as sum_{}}}", name.to_lowercase());
    let local = |name: &str, other: usize| {
        let path = format!("crate::g{}::m{other}", other / GROUP);
        format!("{path}::{{Record{other} as {name}, sum{other} as sum_{}}}", name.to_lowercase())
    };
    let earlier = |name: &str, back: usize| match module.checked_sub(back) {
        Some(other) => local(name, other),
        None => leaf(name),
    };
    let used = Used {
        part: earlier("Part", 1),
        near: earlier("Near", 1 + module % GROUP),
        far: match package.checked_sub(1) {
            Some(before) => earlier("Far", 0).replace("crate::", &format!("p{before}::")),
            None => leaf("Far"),
        },
    };
    text(root, module, &used)
}

fn text(root: &str, module: usize, used: &Used) -> String {
    let Used { part, near, far } = used;
    format!(
        r#"//! Module {module}.

use std::collections::HashMap;

use {root}::at_least;
use {root}::base::Priced;
use {part};
use {near};
use {far};

/// What module {module} is about.
#[derive(Clone, Debug, Default)]
pub struct Record{module} {{
    pub id: u32,
    pub name: String,
    pub parts: Vec<Part>,
    pub by_name: HashMap<String, Near>,
    pub other: Option<Box<Far>>,
}}

impl Record{module} {{
    pub fn new(id: u32) -> Self {{
        Self {{ id, name: format!("record {{id}}"), ..Self::default() }}
    }}

    pub fn total(&self) -> u32 {{
        let parts = self.parts.iter().map(|part| part.price()).sum::<u32>();
        let other = self.other.as_ref().map_or(0, |other| other.total());
        at_least!(parts, other) + self.id
    }}

    pub fn find(&self, name: &str) -> Option<&Near> {{
        self.by_name.get(name).filter(|near| !near.is_free())
    }}

    pub fn with(mut self, part: Part) -> Self {{
        self.parts.push(part);
        self
    }}
}}

impl Priced for Record{module} {{
    fn price(&self) -> u32 {{
        self.total()
    }}
}}

/// What a list of records comes to.
pub fn sum{module}(records: &[Record{module}]) -> Result<u32, String> {{
    let mut sum = sum_part(&[])? + sum_near(&[])? + sum_far(&[])?;
    for record in records {{
        let Some(first) = record.parts.first() else {{ continue }};
        sum += first.price() + record.find("first").map_or(0, |near| near.total());
        if sum > 1_000_000 {{
            return Err(format!("{{}} is too much for {{}}", sum, record.name));
        }}
    }}
    Ok(sum)
}}

#[cfg(test)]
mod tests {{
    use super::*;

    #[test]
    fn nothing_comes_to_nothing() {{
        assert_eq!(Record{module}::new(1).with(Part::default()).total(), 1);
        assert_eq!(sum{module}(&[]), Ok(0));
    }}
}}
"#
    )
}
