//! What the conformance test is made of: reading expectations, reporting edges, judging.

pub mod edges;
pub mod expected;
pub mod verdict;
