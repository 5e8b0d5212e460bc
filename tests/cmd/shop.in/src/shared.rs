#[derive(Clone, Copy)]
pub struct Money(pub i64);
