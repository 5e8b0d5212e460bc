//! `include!`: which file a call names, and the facts of files that are included in bodies.
//!
//! Takes a call; returns the path of the file, relative to the root, where the argument is a literal or one below
//! `env!("CARGO_MANIFEST_DIR")`. Leaves out files that are generated into other folders, and files included among
//! items, which `collect` mounts like modules.

use std::ops::Range;

use super::collect::{Collector, Site};
use super::expansion::DEPTH;
use super::fixpoint::{collect_expansion, scope_of};
use super::load::{ModDir, join};
use super::program::{Container, Expansion, FragId};
use crate::syntax::{Expr, ExprId, FileFacts, FragmentKind, Lit, MacroCallId, MacroInput};

/// Puts the files that calls in the bodies of some fragments include in the place of the calls.
pub(crate) fn include_in_bodies(collector: &mut Collector, fragments: Range<usize>) {
    for frag in fragments.map(|index| FragId(index as u32)) {
        let facts = collector.program.frag(frag).facts.clone();
        for call in (0..facts.macro_calls.len() as u32).map(MacroCallId) {
            if argument(&facts, call, "include").is_some() {
                include_in_body(collector, frag, call);
            }
        }
    }
}

/// Puts an included file in the place of a call. Returns nothing if the call is none in a body, or has no such file.
fn include_in_body(collector: &mut Collector, frag: FragId, call: MacroCallId) -> Option<()> {
    let fragment = collector.program.frag(frag);
    let owner = fragment.facts[call].owner;
    let (scope, test) = scope_of(&collector.program, frag, owner).filter(|_| fragment.depth < DEPTH)?;
    let dir = ModDir::of_root(&collector.loader.file(fragment.file).path);
    let path = collector.included_file(frag, call, &dir)?;
    let (file, facts) = collector.loader.find_fragment(&path, FragmentKind::Stmts)?;
    let included = collector.add_inclusion(frag, call, facts, file);
    let expansion = Expansion { macro_def: None, fragment: Some(included) };
    collector.program.expansions.insert((frag, call), expansion);
    let site = Site { frag, scope, dir, test, container: Container::None };
    collect_expansion(collector, included, &site, owner.block);
    Some(())
}

impl Collector<'_> {
    /// The file that a call includes, if the call is an `include!`.
    pub(crate) fn included_file(&self, frag: FragId, call: MacroCallId, dir: &ModDir) -> Option<String> {
        let fragment = self.program.frag(frag);
        included_beside(&fragment.facts, call, dir).or_else(|| {
            let path = below_package(&fragment.facts, argument(&fragment.facts, call, "include")?)?;
            let package = self.program.krate(fragment.krate).package?;
            Some(join(&self.loader.workspace().package(package).dir, path))
        })
    }
}

/// The file that a call includes by a path from the folder of its own file.
pub(crate) fn included_beside(facts: &FileFacts, call: MacroCallId, dir: &ModDir) -> Option<String> {
    Some(join(&dir.file_dir, text(facts, argument(facts, call, "include")?)?))
}

/// The path in `concat!(env!("CARGO_MANIFEST_DIR"), "/path")`.
fn below_package(facts: &FileFacts, argument: ExprId) -> Option<&str> {
    let [root, path] = arguments(facts, argument, "concat")? else { return None };
    let [variable] = arguments(facts, *root, "env")? else { return None };
    let path = text(facts, *path).filter(|_| text(facts, *variable) == Some("CARGO_MANIFEST_DIR"))?;
    path.strip_prefix('/')
}

/// The arguments of an expression that is a call of a macro.
fn arguments<'f>(facts: &'f FileFacts, expr: ExprId, name: &str) -> Option<&'f [ExprId]> {
    match facts[expr] {
        Expr::Macro(call) => arguments_of(facts, call, name),
        _ => None,
    }
}

fn argument(facts: &FileFacts, call: MacroCallId, name: &str) -> Option<ExprId> {
    match arguments_of(facts, call, name)? {
        [argument] => Some(*argument),
        _ => None,
    }
}

fn arguments_of<'f>(facts: &'f FileFacts, call: MacroCallId, name: &str) -> Option<&'f [ExprId]> {
    let call = &facts[call];
    let last = facts.segments(call.path).last()?;
    match call.input {
        MacroInput::Exprs { exprs, .. } if facts.name(last.name) == name => Some(facts.list(exprs)),
        _ => None,
    }
}

fn text(facts: &FileFacts, expr: ExprId) -> Option<&str> {
    match facts[expr] {
        Expr::Lit(Lit::Str(value, _)) => Some(facts.name(value)),
        _ => None,
    }
}
