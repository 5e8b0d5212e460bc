//! A column of numbers that takes little room as text.
//!
//! Each number is written in digits of 5 bits, the lowest first, with 32 added to all but its last; digits are the letters
//! of base64. These are the "VLQ" of source maps without their sign: small numbers, which most are, take one character.

use serde::{Serialize, Serializer};

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Numbers, written as one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column(pub Vec<u32>);

impl Column {
    /// Adds a number.
    pub(super) fn push(&mut self, number: u32) {
        self.0.push(number);
    }
}

impl Extend<u32> for Column {
    fn extend<I: IntoIterator<Item = u32>>(&mut self, numbers: I) {
        self.0.extend(numbers);
    }
}

impl FromIterator<u32> for Column {
    fn from_iter<I: IntoIterator<Item = u32>>(numbers: I) -> Self {
        Self(numbers.into_iter().collect())
    }
}

impl Serialize for Column {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut text = String::with_capacity(self.0.len() * 2);
        self.0.iter().for_each(|&number| write(number, &mut text));
        serializer.serialize_str(&text)
    }
}

fn write(mut number: u32, text: &mut String) {
    while number >= 32 {
        text.push(DIGITS[(number % 32 + 32) as usize].into());
        number /= 32;
    }
    text.push(DIGITS[number as usize].into());
}

#[cfg(test)]
mod tests {
    use super::Column;

    #[test]
    fn small_numbers_take_one_character() {
        let column = Column(vec![0, 1, 31, 32, 1023, 1024, u32::MAX]);
        assert_eq!(serde_json::to_string(&column).unwrap(), "\"ABfgB/fggB//////D\"");
    }
}
