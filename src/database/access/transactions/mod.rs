//! Transactions: where they are opened, how far they reach, and what runs in them.
//!
//! Takes the program with its queries; returns the transactions. A function that opens one around its closure
//! parameter is a wrapper, and one that returns what holds a transaction opens it for its callers: both are found by
//! their bodies. Leaves out isolation, and whether a transaction is rolled back.

mod flow;
mod openers;
mod reach;

use std::collections::BTreeSet;

use super::code::Code;
use super::literals::ControlSite;
use crate::database::{DatabaseModel, Transaction};
use openers::Openers;
use reach::Reach;

/// Adds the transactions to the model. `configured` are names of functions that open one.
pub(super) fn add(code: Code<'_>, controls: &[ControlSite], configured: &[String], model: &mut DatabaseModel) {
    let mut reach = Reach::new(code, model);
    let found = Openers::find(code, &reach, controls, configured);
    let mut transactions: Vec<Transaction> = Vec::new();
    for opened in found {
        let accesses = reach.accesses(&opened.span, model);
        let unit = opened.span.site.unit;
        transactions.push(Transaction {
            module: unit.module,
            definition: unit.definition,
            location: opened.location,
            opener: opened.opener.into(),
            idiom: opened.idiom,
            accesses,
            test: super::place::is_test(opened.span.site),
        });
    }
    transactions.sort_by_key(|transaction| (transaction.module, transaction.location, transaction.idiom));
    let mut seen = BTreeSet::new();
    transactions.retain(|transaction| seen.insert((transaction.module, transaction.location)));
    model.transactions = transactions;
}
