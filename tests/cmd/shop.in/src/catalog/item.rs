use crate::shared::Money;

pub struct Item {
    pub title: String,
    pub price: Money,
}

pub fn titled(title: String) -> Item {
    Item { title, price: Money(0) }
}
