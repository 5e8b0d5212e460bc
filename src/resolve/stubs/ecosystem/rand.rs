//! rand
pub use self::rngs::{StdRng, ThreadRng};
pub mod prelude { pub use crate::rngs::{SmallRng, StdRng, ThreadRng}; pub use crate::seq::{IndexedMutRandom, IndexedRandom, IteratorRandom, SliceRandom}; pub use crate::{CryptoRng, Rng, RngCore, SeedableRng}; }
pub trait RngCore { fn next_u32(&mut self) -> u32; fn next_u64(&mut self) -> u64; fn fill_bytes(&mut self, dest: &mut [u8]); }
pub trait CryptoRng: RngCore {}
pub trait Rng: RngCore { fn random<T>(&mut self) -> T {} fn random_range<T, R>(&mut self, range: R) -> T where R: distr::SampleRange<T> {} fn random_bool(&mut self, p: f64) -> bool {} fn random_ratio(&mut self, numerator: u32, denominator: u32) -> bool {} fn r#gen<T>(&mut self) -> T {} fn gen_range<T, R>(&mut self, range: R) -> T where R: distr::SampleRange<T> {} fn gen_bool(&mut self, p: f64) -> bool {} fn sample<T, D>(&mut self, distr: D) -> T where D: distr::Distribution<T> {} fn sample_iter<T, D>(self, distr: D) -> distr::DistIter<T> where D: distr::Distribution<T> {} fn fill<T>(&mut self, dest: &mut T) {} }
impl<R: RngCore> Rng for R {} impl<R: RngCore> RngCore for &mut R {}
pub trait SeedableRng { type Seed; fn from_seed(seed: Self::Seed) -> Self; fn seed_from_u64(state: u64) -> Self {} fn from_entropy() -> Self {} fn from_os_rng() -> Self {} fn from_rng<R>(rng: &mut R) -> Self {} }
pub mod rngs { pub struct ThreadRng {} pub struct StdRng {} pub struct SmallRng {} pub struct OsRng; impl crate::RngCore for ThreadRng {} impl crate::RngCore for StdRng {} impl crate::RngCore for SmallRng {} impl crate::RngCore for OsRng {} impl crate::SeedableRng for StdRng { type Seed = [u8; 32]; } impl crate::SeedableRng for SmallRng { type Seed = [u8; 32]; } impl Clone for StdRng {} impl Clone for ThreadRng {} impl Clone for SmallRng {} }
pub mod distr { pub trait SampleRange<T> {} impl<T> SampleRange<T> for std::ops::Range<T> {} impl<T> SampleRange<T> for std::ops::RangeInclusive<T> {} pub trait Distribution<T> { fn sample<R>(&self, rng: &mut R) -> T; } pub struct DistIter<T> {} impl<T> Iterator for DistIter<T> { type Item = T; } pub struct Alphanumeric; impl Distribution<u8> for Alphanumeric {} pub struct StandardUniform; impl<T> Distribution<T> for StandardUniform {} pub use self::StandardUniform as Standard; }
pub use self::distr as distributions;
pub mod seq {
    pub trait SliceRandom {
        type Item;
        fn choose<R>(&self, rng: &mut R) -> Option<&Self::Item> {}
        fn choose_mut<R>(&mut self, rng: &mut R) -> Option<&mut Self::Item> {}
        fn choose_multiple<R>(&self, rng: &mut R, amount: usize) -> std::vec::IntoIter<&Self::Item> {}
        fn choose_weighted<R, F: Fn(&Self::Item) -> W, W>(&self, rng: &mut R, weight: F) -> Result<&Self::Item, WeightError> {}
        fn shuffle<R>(&mut self, rng: &mut R) {}
        fn partial_shuffle<R>(&mut self, rng: &mut R, amount: usize) -> (&mut [Self::Item], &mut [Self::Item]) {}
    }
    impl<T> SliceRandom for [T] { type Item = T; }
    pub use self::SliceRandom as IndexedRandom;
    pub use self::SliceRandom as IndexedMutRandom;
    pub trait IteratorRandom: Iterator { fn choose<R>(self, rng: &mut R) -> Option<Self::Item> {} fn choose_multiple<R>(self, rng: &mut R, amount: usize) -> Vec<Self::Item> {} }
    impl<I: Iterator> IteratorRandom for I {}
    pub struct WeightError {}
}
pub fn rng() -> ThreadRng {}
pub fn thread_rng() -> ThreadRng {}
pub fn random<T>() -> T {}
