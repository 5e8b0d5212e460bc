use record_store::Store;

pub struct Order {
    pub items: Vec<u64>,
}

pub fn total(store: &Store, order: &Order) -> u32 {
    let first = store.open("orders").unwrap();
    first.iter().map(|record| record.price).sum::<u32>() + order.items.len() as u32
}

pub fn page(order: &Order) -> String {
    let lost = order.lines;
    html_macros::html! { <p class="order">{ &order.items } @{ lost } </p> }
}
