//! Imports: what each entry of a `use` names.

use super::{Output, RawUnresolved};
use crate::resolve::names::{Name, as_written};
use crate::resolve::paths::{Found, Query};
use crate::resolve::program::*;
use crate::resolve::{NameSort, ReferenceKind, UnresolvedReason};
use crate::syntax::{Pos, Segment};

/// Reports the references of one import.
pub(crate) fn walk_import(program: &Program, id: ImportId, out: &mut Output) {
    let import = program.import(id);
    let mut report = Report { program, import, out };
    match import.source {
        ImportSource::Path(_) => report.path(id),
        ImportSource::ExternCrate(_) => report.targets(None, import.pos),
    }
}

/// The state of reporting one import.
struct Report<'p, 'o> {
    program: &'p Program,
    import: &'p Import,
    out: &'o mut Output,
}

impl Report<'_, '_> {
    fn path(&mut self, id: ImportId) {
        let ImportSource::Path(path) = self.import.source else { return };
        let frag = self.program.frag(self.import.frag);
        let segments = frag.facts.segments(path);
        let names: Vec<_> = segments.iter().map(|segment| frag.name(segment.name)).collect();
        let leading_colon = frag.facts[path].leading_colon;
        let query = Query { scope: self.import.scope, leading_colon, names: &names, import: Some(id) };
        let found = self.program.resolve_path(query);
        if let Some((at, def)) = found.qualifier {
            self.reference(def, segments[at].pos, found.facade);
        }
        if self.import.resolved.is_none() {
            self.unresolved(&found, &names, segments.first().map_or(self.import.pos, |segment| segment.pos));
        } else {
            self.targets(found.facade, self.enum_before_glob(segments).unwrap_or(self.import.pos));
        }
    }

    /// Where the name of the enum stands of whose variants a glob takes all.
    fn enum_before_glob(&self, segments: &[Segment]) -> Option<Pos> {
        let glob = self.import.target == ImportTarget::Glob;
        let of_enum = self.import.resolved.get(Ns::Types).is_some_and(|found| self.is_enum(found.def));
        segments.last().filter(|_| glob && of_enum).map(|segment| segment.pos)
    }

    fn is_enum(&self, def: DefId) -> bool {
        matches!(self.program.def(def).kind, DefKind::Enum(_))
    }

    /// Each definition that the import names, once.
    fn targets(&mut self, facade: Option<ScopeId>, pos: Pos) {
        let mut seen = Vec::new();
        for (_, binding) in self.import.resolved.iter() {
            if !seen.contains(&binding.def) {
                seen.push(binding.def);
                self.reference(binding.def, pos, facade);
            }
        }
    }

    fn reference(&mut self, to: DefId, pos: Pos, facade: Option<ScopeId>) {
        let program = self.program;
        self.out.resolved += 1;
        let from = program.scope(self.import.scope).module;
        let location = program.location(self.import.frag, pos);
        let test = self.import.test;
        if let Some(krate) = program.outside(to) {
            if !program.is_standard(krate) {
                self.out.externals.push((from, location, krate, test));
            }
            return;
        }
        if program.def(to).kind == DefKind::Primitive {
            return;
        }
        let from_body = program.frag(self.import.frag).origin(pos).from_body;
        let kind = if from_body { ReferenceKind::Expansion } else { ReferenceKind::Use };
        let facade = facade.map(|scope| program.scope(scope).module).filter(|&facade| facade != program.module_of(to));
        let exposed = match self.import.visible {
            Visible::Everywhere => true,
            Visible::Within(scope) => program.scope(scope).module != from,
        };
        let (derived, user) = (None, None);
        self.out.references.push(RawReference { from, location, to, derived, kind, user, facade, test, exposed });
    }

    fn unresolved(&mut self, found: &Found, names: &[Name], first: Pos) {
        let program = self.program;
        let scope = if found.reached == 0 { Found::default() } else { *found };
        match program.why_not_found(self.import.scope, &scope, names) {
            None => self.out.resolved += 1,
            Some(reason) => {
                let frag = program.frag(self.import.frag);
                let ImportSource::Path(path) = self.import.source else { return };
                let texts: Vec<&str> =
                    frag.facts.segments(path).iter().map(|segment| as_written(frag.facts.name(segment.name))).collect();
                let from = program.scope(self.import.scope).module;
                let at = if names.is_empty() { self.import.pos } else { first };
                let reason = if found.reached == names.len() { UnresolvedReason::NotFound } else { reason };
                let location = program.location(self.import.frag, at);
                let (text, sort, culprit) = (texts.join("::"), NameSort::Path, None);
                self.out.unresolved.push(RawUnresolved { from, location, text, reason, sort, culprit });
            }
        }
    }
}
