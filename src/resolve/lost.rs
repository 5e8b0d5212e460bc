//! Why a name was not found.
//!
//! Takes the scope in which a name is missing; follows the imports that would bring it to where the trail ends: at a
//! file that was not read, a macro that was not expanded. Returns the reason, or nothing if the name may come from a
//! crate that is not read. Leaves out members, which only types can tell.

use rustc_hash::FxHashMap;

use super::UnresolvedReason;
use super::names::Name;
use super::paths::{Found, Query};
use super::program::*;

/// How many imports are followed from one name.
const MOST_IMPORTS: usize = 64;

/// By scope, the imports that may have lost a name: globs, and those that found nothing.
pub(crate) type LostImports = FxHashMap<ScopeId, Vec<ImportId>>;

impl Program {
    /// Fills in the imports that may have lost a name, once all that can be bound is.
    pub(crate) fn find_lost_imports(&mut self) {
        let mut lost = LostImports::default();
        for (index, import) in self.imports.iter().enumerate() {
            if import.target == ImportTarget::Glob || import.resolved.is_none() {
                lost.entry(import.scope).or_default().push(ImportId(index as u32));
            }
        }
        self.lost_imports = lost;
    }

    /// Why a path in a scope was not found; nothing if the name may come from a crate that is not read.
    pub(crate) fn why_not_found(&self, scope: ScopeId, found: &Found, names: &[Name]) -> Option<UnresolvedReason> {
        self.why(scope, found, names, &mut Vec::new())
    }

    fn why(
        &self,
        scope: ScopeId,
        found: &Found,
        names: &[Name],
        seen: &mut Vec<(ScopeId, Name)>,
    ) -> Option<UnresolvedReason> {
        let krate = self.krate(self.scope(scope).krate);
        if found.reached == 0 && names.len() > 1 && krate.library_names.contains(&names[0]) {
            return None;
        }
        let is_name = found.reached == 0 || found.stopped_in.is_some();
        let name = names.get(found.reached).copied().filter(|_| is_name);
        let mut current = Some(found.stopped_in.unwrap_or(scope));
        let mut reason = UnresolvedReason::NotFound;
        while let Some(id) = current {
            let here = self.scope(id);
            if here.external_glob.is_some() {
                return None;
            }
            if here.missing_file {
                reason = UnresolvedReason::MissingFile;
            } else if here.unexpanded {
                reason = UnresolvedReason::UnexpandedMacro;
            } else if let Some(name) = name {
                match self.why_not_imported(id, name, seen) {
                    Some(UnresolvedReason::NotFound) => {}
                    other => return other,
                }
            }
            current = if here.kind == ScopeKind::Block { here.parent } else { None };
        }
        Some(reason)
    }

    /// Why no import of a scope brings a name: the reason of the first that should have.
    fn why_not_imported(
        &self,
        scope: ScopeId,
        name: Name,
        seen: &mut Vec<(ScopeId, Name)>,
    ) -> Option<UnresolvedReason> {
        if seen.contains(&(scope, name)) || seen.len() > MOST_IMPORTS {
            return Some(UnresolvedReason::NotFound);
        }
        seen.push((scope, name));
        for &id in self.lost_imports.get(&scope).map_or(&[][..], Vec::as_slice) {
            let import = self.import(id);
            let why = match import.target {
                ImportTarget::Name(own) | ImportTarget::TypeName(own) if own == name => self.why_import(id, seen),
                ImportTarget::Glob => match import.glob_source {
                    // what comes through globs from crates that are not read is settled before
                    Some(source) => {
                        let found = Found { stopped_in: Some(source), ..Found::default() };
                        self.why(source, &found, &[name], seen).or(Some(UnresolvedReason::NotFound))
                    }
                    None => self.why_import(id, seen),
                },
                _ => continue,
            };
            if why != Some(UnresolvedReason::NotFound) {
                return why;
            }
        }
        Some(UnresolvedReason::NotFound)
    }

    fn why_import(&self, id: ImportId, seen: &mut Vec<(ScopeId, Name)>) -> Option<UnresolvedReason> {
        let import = self.import(id);
        let ImportSource::Path(path) = import.source else { return Some(UnresolvedReason::NotFound) };
        let fragment = self.frag(import.frag);
        let segments = fragment.facts.segments(path);
        let names: Vec<Name> = segments.iter().map(|segment| fragment.name(segment.name)).collect();
        let leading_colon = fragment.facts[path].leading_colon;
        let found = self.resolve_path(Query { scope: import.scope, leading_colon, names: &names, import: Some(id) });
        if found.reached == names.len() {
            return Some(UnresolvedReason::NotFound);
        }
        self.why(import.scope, &found, &names, seen)
    }
}

#[cfg(test)]
mod tests {
    use crate::resolve::{ResolveOptions, resolve};
    use crate::workspace;

    /// The unresolved names of a crate of one file with their reasons, one a line.
    fn unresolved(dependencies: &str, text: &str) -> String {
        let dir = tempfile::tempdir().expect("a scratch folder");
        std::fs::create_dir(dir.path().join("src")).expect("a folder in it");
        let manifest = format!(
            "[package]\nname = \"it\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[dependencies]\n{dependencies}"
        );
        std::fs::write(dir.path().join("Cargo.toml"), manifest).expect("a manifest");
        std::fs::write(dir.path().join("src/lib.rs"), text).expect("a source file");
        let (workspace, _) = workspace::load(dir.path(), &workspace::LoadOptions::default()).expect("a workspace");
        let resolved = resolve(&workspace, &ResolveOptions::default());
        let lines = resolved.code.unresolved.iter().map(|name| format!("{} {}\n", name.text, name.reason.name()));
        lines.collect()
    }

    #[test]
    fn imports_tell_where_a_name_was_lost() {
        let text = r#"
            pub mod made { outside::make! { Made } }
            pub mod kept { pub use crate::made::Made; pub use crate::made::*; }
            pub mod file { include!(concat!(env!("OUT_DIR"), "/x.rs")); }
            pub mod all { pub use crate::file::*; pub use crate::all::*; }
            pub mod user {
                use crate::kept::{Made, Other};
                use crate::all::*;
                pub fn f(_: Made, _: Other, _: Row) { Made::new(); gone::go(); Gone; }
            }
        "#;
        insta::assert_snapshot!(unresolved("outside = \"1\"\n", text), @r"
        crate::made::Made unexpanded-macro
        crate::kept::Made unexpanded-macro
        crate::kept::Other unexpanded-macro
        Made unexpanded-macro
        Other unexpanded-macro
        Row unexpanded-macro
        Made::new unexpanded-macro
        gone::go unexpanded-macro
        Gone unexpanded-macro
        ");
    }

    #[test]
    fn a_library_may_be_called_by_the_end_of_its_package() {
        let text = "
            use bip39::Seed;
            use futures_util::stream::select_all::SelectAll;
            pub fn f(_: SelectAll) { Seed::new(); bip39::make(); bip39(); ip39::make(); prettytable::table(); }
        ";
        insta::assert_snapshot!(unresolved("tiny-bip39 = \"1\"\nprettytable-rs = \"0.10\"\nfutures-util = \"0.3\"\n", text), @r"
        bip39 not-found
        ip39::make not-found
        ");
    }
}
