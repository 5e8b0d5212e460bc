mod missing;
pub mod orders;

pub use missing::Price;

macro_rules! odd {
    (one) => {};
}

odd!(two);
