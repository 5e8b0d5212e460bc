//! What the conformance test is made of: reading expectations, reporting edges, judging.

pub(crate) mod edges;
pub(crate) mod expected;
pub(crate) mod verdict;
