use crate::stock::{Shelf, lowest, open};

pub struct Order {
    pub lines: Vec<u32>,
}

impl Order {
    pub fn check(&self) -> u32 {
        lowest!() + open(&self.lines) + Shelf::default().free
    }
}
