//! The syntax stage: one file's text to its facts.
//!
//! Takes the text of a file, or of a fragment that macro expansion produced; returns [`FileFacts`], owned and
//! serialisable, and what is wrong with the text. It is the only user of `syn`; the syntax tree never leaves it.
//! Leaves out other files, the meaning of names, and the configuration.

mod facts;

pub use facts::*;
