//! What the header of an impl says: the trait and the types that decide where it may stand.
//!
//! Takes the facts of an impl; returns the positions of the names that the orphan rule looks at: the trait, its type
//! arguments and the type itself, each through references and boxes. Leaves out what these names mean.

use crate::syntax::{FileFacts, GenericArg, PathId, Pos, Type, TypeId};

/// Where the names of a header stand.
pub(super) struct Header {
    /// The trait; none for an inherent impl.
    pub(super) of_trait: Option<Pos>,
    /// The type, and then the type arguments of the trait.
    pub(super) types: Vec<Pos>,
}

/// The header of an impl.
pub(super) fn header(facts: &FileFacts, of_trait: Option<PathId>, self_ty: TypeId) -> Header {
    let last = |path: PathId| facts.segments(path).last().map(|segment| segment.pos);
    let mut types: Vec<_> = head(facts, self_ty).into_iter().collect();
    let arguments = of_trait.and_then(|path| facts.segments(path).last()).and_then(|segment| segment.args);
    if let Some(args) = arguments {
        let list = facts.list(facts[args].args).iter();
        types.extend(list.filter_map(|arg| if let GenericArg::Type(ty) = arg { head(facts, *ty) } else { None }));
    }
    Header { of_trait: of_trait.and_then(last), types }
}

/// Where the name of a type stands, through what the orphan rule looks through: `&T`, `Box<T>`, `Pin<T>`.
fn head(facts: &FileFacts, ty: TypeId) -> Option<Pos> {
    match facts[ty] {
        Type::Ref(inner, _) => head(facts, inner),
        Type::Dyn(bounds) => {
            let path = facts.list(bounds).first()?.path;
            facts.segments(path).last().map(|segment| segment.pos)
        }
        Type::Path(path) => {
            let last = facts.segments(path).last()?;
            let first_type = || {
                let args = facts.list(facts[last.args?].args);
                args.iter().find_map(|arg| if let GenericArg::Type(ty) = arg { Some(*ty) } else { None })
            };
            match facts.name(last.name) {
                "Box" | "Pin" => first_type().and_then(|ty| head(facts, ty)),
                _ => Some(last.pos),
            }
        }
        _ => None,
    }
}
