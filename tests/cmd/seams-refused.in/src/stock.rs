use std::cell::Cell;
use std::fmt;

use crate::orders::Order;

thread_local! {
    pub static SEEN: Cell<u32> = const { Cell::new(0) };
}

#[derive(Default)]
pub struct Shelf {
    pub(crate) free: u32,
}

pub fn open(lines: &[u32]) -> u32 {
    lines.len() as u32
}

// refused: neither the trait nor the type is of this module
impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.lines.len())
    }
}

// refused: the type is of another module
impl Order {
    pub fn shelves(&self) -> usize {
        self.lines.len()
    }
}

// allowed: `Shelf` is of this module
impl From<Shelf> for Order {
    fn from(shelf: Shelf) -> Self {
        Self { lines: vec![shelf.free] }
    }
}

// allowed: references and boxes are looked through
impl From<Box<Order>> for Box<Shelf> {
    fn from(_: Box<Order>) -> Self {
        Box::default()
    }
}

macro_rules! lowest {
    () => {
        crate::stock::SEEN.get()
    };
}
pub(crate) use lowest;

#[cfg(unix)]
pub fn host() {}
