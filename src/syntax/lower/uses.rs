//! `use` declarations, flattened to one entry per leaf.

use super::Lower;
use crate::syntax::facts::*;

impl Lower<'_> {
    /// Lowers a `use` declaration.
    pub(super) fn use_entries(&mut self, item: &syn::ItemUse) -> List<UseEntry> {
        let mut leaves =
            Leaves { prefix: Vec::new(), leading_colon: item.leading_colon.is_some(), entries: Vec::new() };
        self.use_tree(&item.tree, &mut leaves);
        self.facts.store(leaves.entries)
    }

    fn use_tree(&mut self, tree: &syn::UseTree, leaves: &mut Leaves) {
        let depth = leaves.prefix.len();
        let mut tree = tree;
        while let syn::UseTree::Path(path) = tree {
            let segment = self.use_segment(&path.ident);
            leaves.prefix.push(segment);
            tree = &path.tree;
        }
        match tree {
            syn::UseTree::Name(leaf) => self.use_name(&leaf.ident, None, leaves),
            syn::UseTree::Rename(leaf) => self.use_name(&leaf.ident, Some(&leaf.rename), leaves),
            syn::UseTree::Glob(glob) => {
                let pos = self.start(glob.star_token.spans[0]);
                self.use_leaf(None, pos, UseBinding::Glob, leaves);
            }
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.use_tree(tree, leaves)),
            syn::UseTree::Path(_) => {} // walked above
        }
        leaves.prefix.truncate(depth);
    }

    fn use_segment(&mut self, ident: &syn::Ident) -> Segment {
        let (name, pos) = self.name_at(ident);
        Segment { name, pos, args: None }
    }

    fn use_name(&mut self, ident: &syn::Ident, rename: Option<&syn::Ident>, leaves: &mut Leaves) {
        let segment = self.use_segment(ident);
        let parent = leaves.prefix.last().filter(|_| ident == "self").copied();
        let name = match rename {
            Some(rename) => self.name(rename),
            None => parent.unwrap_or(segment).name,
        };
        let binding = match (rename, parent) {
            (Some(rename), _) if rename == "_" => UseBinding::Underscore,
            (_, Some(_)) => UseBinding::SelfName(name),
            _ => UseBinding::Name(name),
        };
        let last = if parent.is_some() { None } else { Some(segment) };
        self.use_leaf(last, segment.pos, binding, leaves);
    }

    fn use_leaf(&mut self, last: Option<Segment>, pos: Pos, binding: UseBinding, leaves: &mut Leaves) {
        let segments = self.facts.store(leaves.prefix.iter().copied().chain(last));
        let path =
            self.add_path(Path { leading_colon: leaves.leading_colon, qself: None, qself_segments: 0, segments });
        leaves.entries.push(UseEntry { path, pos, binding });
    }
}

/// The leaves found so far, and the path to the tree at hand.
struct Leaves {
    prefix: Vec<Segment>,
    leading_colon: bool,
    entries: Vec<UseEntry>,
}
