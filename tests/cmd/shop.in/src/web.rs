use crate::catalog::item;

pub fn page() -> item::Item {
    item::titled("page".to_owned())
}
