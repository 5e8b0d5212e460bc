use crate::catalog::item::{Item, titled};
use crate::finance;

pub fn returned(ledger: &mut finance::Ledger) {
    let item: Item = titled(String::new());
    finance::post(ledger, item);
}
