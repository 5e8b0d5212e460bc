//! Text helpers for tests: a few lines of text become a graph or a whole program.
//!
//! [`graph`] takes lines such as `a -> b 3`; [`program`] takes lines such as `shop::orders -> shop::catalog::Price 3`.
//! Both panic on lines they do not understand. Compiled only for tests.

mod graph;
mod program;
mod repository;

pub(crate) use graph::{NamedGraph, graph};
pub(crate) use program::{TestProgram, program};
pub(crate) use repository::commit;
