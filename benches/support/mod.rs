//! What the benches are made of: synthetic workspaces, passes in child processes, and tables of their figures.

pub(crate) mod passes;
pub(crate) mod synthetic;
pub(crate) mod table;
