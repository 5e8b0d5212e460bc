//! What is for sale.

pub mod item;

use crate::shared::Money;

pub fn cheapest() -> Money {
    crate::finance::rounded(Money(1))
}
