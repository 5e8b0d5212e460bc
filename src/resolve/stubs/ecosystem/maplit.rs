//! maplit
#[macro_export]
macro_rules! hashmap { ($($key:expr => $value:expr),* $(,)?) => { ::std::collections::HashMap::from([$(($key, $value)),*]) }; }
#[macro_export]
macro_rules! btreemap { ($($key:expr => $value:expr),* $(,)?) => { ::std::collections::BTreeMap::from([$(($key, $value)),*]) }; }
#[macro_export]
macro_rules! hashset { ($($value:expr),* $(,)?) => { ::std::collections::HashSet::from([$($value),*]) }; }
#[macro_export]
macro_rules! btreeset { ($($value:expr),* $(,)?) => { ::std::collections::BTreeSet::from([$($value),*]) }; }
