//! std::num, and the inherent impls of the numbers: `i32` stands for every integer type, `f64` for both float types (see the README).
use crate::cmp::Ordering;
use crate::fmt::{Binary, Debug, Display, LowerExp, LowerHex, Octal, UpperExp, UpperHex};
use crate::hash::Hash;
use crate::ops::*;
use crate::str::FromStr;

impl i32 {
    pub const MIN: Self = _;
    pub const MAX: Self = _;
    pub const BITS: u32 = _;
    pub fn count_ones(self) -> u32 {}
    pub fn count_zeros(self) -> u32 {}
    pub fn leading_zeros(self) -> u32 {}
    pub fn trailing_zeros(self) -> u32 {}
    pub fn leading_ones(self) -> u32 {}
    pub fn trailing_ones(self) -> u32 {}
    pub fn rotate_left(self, n: u32) -> Self {}
    pub fn rotate_right(self, n: u32) -> Self {}
    pub fn swap_bytes(self) -> Self {}
    pub fn reverse_bits(self) -> Self {}
    pub fn from_be(x: Self) -> Self {}
    pub fn from_le(x: Self) -> Self {}
    pub fn to_be(self) -> Self {}
    pub fn to_le(self) -> Self {}
    pub fn cast_signed(self) -> Self {}
    pub fn cast_unsigned(self) -> Self {}
    pub fn checked_add(self, rhs: Self) -> Option<Self> {}
    pub fn checked_add_signed(self, rhs: Self) -> Option<Self> {}
    pub fn checked_add_unsigned(self, rhs: Self) -> Option<Self> {}
    pub fn checked_sub(self, rhs: Self) -> Option<Self> {}
    pub fn checked_sub_signed(self, rhs: Self) -> Option<Self> {}
    pub fn checked_sub_unsigned(self, rhs: Self) -> Option<Self> {}
    pub fn checked_signed_diff(self, rhs: Self) -> Option<Self> {}
    pub fn checked_mul(self, rhs: Self) -> Option<Self> {}
    pub fn checked_div(self, rhs: Self) -> Option<Self> {}
    pub fn checked_div_euclid(self, rhs: Self) -> Option<Self> {}
    pub fn checked_rem(self, rhs: Self) -> Option<Self> {}
    pub fn checked_rem_euclid(self, rhs: Self) -> Option<Self> {}
    pub fn checked_neg(self) -> Option<Self> {}
    pub fn checked_abs(self) -> Option<Self> {}
    pub fn checked_shl(self, rhs: u32) -> Option<Self> {}
    pub fn checked_shr(self, rhs: u32) -> Option<Self> {}
    pub fn checked_pow(self, exp: u32) -> Option<Self> {}
    pub fn checked_isqrt(self) -> Option<Self> {}
    pub fn checked_ilog(self, base: Self) -> Option<u32> {}
    pub fn checked_ilog2(self) -> Option<u32> {}
    pub fn checked_ilog10(self) -> Option<u32> {}
    pub fn checked_next_power_of_two(self) -> Option<Self> {}
    pub fn checked_next_multiple_of(self, rhs: Self) -> Option<Self> {}
    pub fn strict_add(self, rhs: Self) -> Self {}
    pub fn strict_sub(self, rhs: Self) -> Self {}
    pub fn strict_mul(self, rhs: Self) -> Self {}
    pub fn strict_div(self, rhs: Self) -> Self {}
    pub fn strict_rem(self, rhs: Self) -> Self {}
    pub fn strict_neg(self) -> Self {}
    pub fn strict_pow(self, exp: u32) -> Self {}
    pub fn saturating_add(self, rhs: Self) -> Self {}
    pub fn saturating_add_signed(self, rhs: Self) -> Self {}
    pub fn saturating_add_unsigned(self, rhs: Self) -> Self {}
    pub fn saturating_sub(self, rhs: Self) -> Self {}
    pub fn saturating_sub_signed(self, rhs: Self) -> Self {}
    pub fn saturating_sub_unsigned(self, rhs: Self) -> Self {}
    pub fn saturating_mul(self, rhs: Self) -> Self {}
    pub fn saturating_div(self, rhs: Self) -> Self {}
    pub fn saturating_neg(self) -> Self {}
    pub fn saturating_abs(self) -> Self {}
    pub fn saturating_pow(self, exp: u32) -> Self {}
    pub fn wrapping_add(self, rhs: Self) -> Self {}
    pub fn wrapping_add_signed(self, rhs: Self) -> Self {}
    pub fn wrapping_add_unsigned(self, rhs: Self) -> Self {}
    pub fn wrapping_sub(self, rhs: Self) -> Self {}
    pub fn wrapping_sub_signed(self, rhs: Self) -> Self {}
    pub fn wrapping_sub_unsigned(self, rhs: Self) -> Self {}
    pub fn wrapping_mul(self, rhs: Self) -> Self {}
    pub fn wrapping_div(self, rhs: Self) -> Self {}
    pub fn wrapping_div_euclid(self, rhs: Self) -> Self {}
    pub fn wrapping_rem(self, rhs: Self) -> Self {}
    pub fn wrapping_rem_euclid(self, rhs: Self) -> Self {}
    pub fn wrapping_neg(self) -> Self {}
    pub fn wrapping_abs(self) -> Self {}
    pub fn wrapping_shl(self, rhs: u32) -> Self {}
    pub fn wrapping_shr(self, rhs: u32) -> Self {}
    pub fn wrapping_pow(self, exp: u32) -> Self {}
    pub fn overflowing_add(self, rhs: Self) -> (Self, bool) {}
    pub fn overflowing_add_signed(self, rhs: Self) -> (Self, bool) {}
    pub fn overflowing_add_unsigned(self, rhs: Self) -> (Self, bool) {}
    pub fn overflowing_sub(self, rhs: Self) -> (Self, bool) {}
    pub fn overflowing_sub_signed(self, rhs: Self) -> (Self, bool) {}
    pub fn overflowing_sub_unsigned(self, rhs: Self) -> (Self, bool) {}
    pub fn overflowing_mul(self, rhs: Self) -> (Self, bool) {}
    pub fn overflowing_div(self, rhs: Self) -> (Self, bool) {}
    pub fn overflowing_div_euclid(self, rhs: Self) -> (Self, bool) {}
    pub fn overflowing_rem(self, rhs: Self) -> (Self, bool) {}
    pub fn overflowing_rem_euclid(self, rhs: Self) -> (Self, bool) {}
    pub fn overflowing_neg(self) -> (Self, bool) {}
    pub fn overflowing_abs(self) -> (Self, bool) {}
    pub fn overflowing_shl(self, rhs: u32) -> (Self, bool) {}
    pub fn overflowing_shr(self, rhs: u32) -> (Self, bool) {}
    pub fn overflowing_pow(self, exp: u32) -> (Self, bool) {}
    pub fn unchecked_add(self, rhs: Self) -> Self {}
    pub fn unchecked_sub(self, rhs: Self) -> Self {}
    pub fn unchecked_mul(self, rhs: Self) -> Self {}
    pub fn carrying_add(self, rhs: Self, carry: bool) -> (Self, bool) {}
    pub fn borrowing_sub(self, rhs: Self, borrow: bool) -> (Self, bool) {}
    pub fn carrying_mul(self, rhs: Self, carry: Self) -> (Self, Self) {}
    pub fn carrying_mul_add(self, rhs: Self, carry: Self, add: Self) -> (Self, Self) {}
    pub fn unbounded_shl(self, rhs: u32) -> Self {}
    pub fn unbounded_shr(self, rhs: u32) -> Self {}
    pub fn pow(self, exp: u32) -> Self {}
    pub fn isqrt(self) -> Self {}
    pub fn div_euclid(self, rhs: Self) -> Self {}
    pub fn rem_euclid(self, rhs: Self) -> Self {}
    pub fn div_ceil(self, rhs: Self) -> Self {}
    pub fn next_multiple_of(self, rhs: Self) -> Self {}
    pub fn is_multiple_of(self, rhs: Self) -> bool {}
    pub fn ilog(self, base: Self) -> u32 {}
    pub fn ilog2(self) -> u32 {}
    pub fn ilog10(self) -> u32 {}
    pub fn abs(self) -> Self {}
    pub fn abs_diff(self, other: Self) -> Self {}
    pub fn unsigned_abs(self) -> Self {}
    pub fn signum(self) -> Self {}
    pub fn is_positive(self) -> bool {}
    pub fn is_negative(self) -> bool {}
    pub fn midpoint(self, rhs: Self) -> Self {}
    pub fn is_power_of_two(self) -> bool {}
    pub fn next_power_of_two(self) -> Self {}
    pub fn to_be_bytes(self) -> [u8; _] {}
    pub fn to_le_bytes(self) -> [u8; _] {}
    pub fn to_ne_bytes(self) -> [u8; _] {}
    pub fn from_be_bytes(bytes: [u8; _]) -> Self {}
    pub fn from_le_bytes(bytes: [u8; _]) -> Self {}
    pub fn from_ne_bytes(bytes: [u8; _]) -> Self {}
    pub fn from_str_radix(src: &str, radix: u32) -> Result<Self, ParseIntError> {}
    pub fn from_ascii(src: &[u8]) -> Result<Self, ParseIntError> {}
    pub fn min_value() -> Self {}
    pub fn max_value() -> Self {}
}
impl f64 {
    pub const RADIX: u32 = _;
    pub const MANTISSA_DIGITS: u32 = _;
    pub const DIGITS: u32 = _;
    pub const EPSILON: Self = _;
    pub const MIN: Self = _;
    pub const MIN_POSITIVE: Self = _;
    pub const MAX: Self = _;
    pub const MIN_EXP: i32 = _;
    pub const MAX_EXP: i32 = _;
    pub const MIN_10_EXP: i32 = _;
    pub const MAX_10_EXP: i32 = _;
    pub const NAN: Self = _;
    pub const INFINITY: Self = _;
    pub const NEG_INFINITY: Self = _;
    pub fn floor(self) -> Self {}
    pub fn ceil(self) -> Self {}
    pub fn round(self) -> Self {}
    pub fn round_ties_even(self) -> Self {}
    pub fn trunc(self) -> Self {}
    pub fn fract(self) -> Self {}
    pub fn abs(self) -> Self {}
    pub fn signum(self) -> Self {}
    pub fn copysign(self, sign: Self) -> Self {}
    pub fn mul_add(self, a: Self, b: Self) -> Self {}
    pub fn div_euclid(self, rhs: Self) -> Self {}
    pub fn rem_euclid(self, rhs: Self) -> Self {}
    pub fn powi(self, n: i32) -> Self {}
    pub fn powf(self, n: Self) -> Self {}
    pub fn sqrt(self) -> Self {}
    pub fn cbrt(self) -> Self {}
    pub fn exp(self) -> Self {}
    pub fn exp2(self) -> Self {}
    pub fn exp_m1(self) -> Self {}
    pub fn ln(self) -> Self {}
    pub fn ln_1p(self) -> Self {}
    pub fn log(self, base: Self) -> Self {}
    pub fn log2(self) -> Self {}
    pub fn log10(self) -> Self {}
    pub fn abs_sub(self, other: Self) -> Self {}
    pub fn hypot(self, other: Self) -> Self {}
    pub fn sin(self) -> Self {}
    pub fn cos(self) -> Self {}
    pub fn tan(self) -> Self {}
    pub fn asin(self) -> Self {}
    pub fn acos(self) -> Self {}
    pub fn atan(self) -> Self {}
    pub fn atan2(self, other: Self) -> Self {}
    pub fn sin_cos(self) -> (Self, Self) {}
    pub fn sinh(self) -> Self {}
    pub fn cosh(self) -> Self {}
    pub fn tanh(self) -> Self {}
    pub fn asinh(self) -> Self {}
    pub fn acosh(self) -> Self {}
    pub fn atanh(self) -> Self {}
    pub fn is_nan(self) -> bool {}
    pub fn is_infinite(self) -> bool {}
    pub fn is_finite(self) -> bool {}
    pub fn is_subnormal(self) -> bool {}
    pub fn is_normal(self) -> bool {}
    pub fn classify(self) -> FpCategory {}
    pub fn is_sign_positive(self) -> bool {}
    pub fn is_sign_negative(self) -> bool {}
    pub fn next_up(self) -> Self {}
    pub fn next_down(self) -> Self {}
    pub fn recip(self) -> Self {}
    pub fn to_degrees(self) -> Self {}
    pub fn to_radians(self) -> Self {}
    pub fn max(self, other: Self) -> Self {}
    pub fn min(self, other: Self) -> Self {}
    pub fn midpoint(self, other: Self) -> Self {}
    pub fn clamp(self, min: Self, max: Self) -> Self {}
    pub fn to_bits(self) -> u64 {}
    pub fn from_bits(v: u64) -> Self {}
    pub fn to_be_bytes(self) -> [u8; _] {}
    pub fn to_le_bytes(self) -> [u8; _] {}
    pub fn to_ne_bytes(self) -> [u8; _] {}
    pub fn from_be_bytes(bytes: [u8; _]) -> Self {}
    pub fn from_le_bytes(bytes: [u8; _]) -> Self {}
    pub fn from_ne_bytes(bytes: [u8; _]) -> Self {}
    pub fn total_cmp(&self, other: &Self) -> Ordering {}
    pub fn to_int_unchecked<Int>(self) -> Int {}
}
impl u8 {
    pub fn is_ascii(&self) -> bool {}
    pub fn to_ascii_uppercase(&self) -> u8 {}
    pub fn to_ascii_lowercase(&self) -> u8 {}
    pub fn eq_ignore_ascii_case(&self, other: &u8) -> bool {}
    pub fn make_ascii_uppercase(&mut self) {}
    pub fn make_ascii_lowercase(&mut self) {}
    pub fn is_ascii_alphabetic(&self) -> bool {}
    pub fn is_ascii_uppercase(&self) -> bool {}
    pub fn is_ascii_lowercase(&self) -> bool {}
    pub fn is_ascii_alphanumeric(&self) -> bool {}
    pub fn is_ascii_digit(&self) -> bool {}
    pub fn is_ascii_hexdigit(&self) -> bool {}
    pub fn is_ascii_punctuation(&self) -> bool {}
    pub fn is_ascii_graphic(&self) -> bool {}
    pub fn is_ascii_whitespace(&self) -> bool {}
    pub fn is_ascii_control(&self) -> bool {}
    pub fn escape_ascii(self) -> crate::ascii::EscapeDefault {}
    pub fn is_utf8_char_boundary(self) -> bool {}
}

impl Add for i32 { type Output = i32; } impl Add<&i32> for i32 { type Output = i32; } impl Add<i32> for &i32 { type Output = i32; } impl Add<&i32> for &i32 { type Output = i32; }
impl Sub for i32 { type Output = i32; } impl Sub<&i32> for i32 { type Output = i32; } impl Sub<i32> for &i32 { type Output = i32; } impl Sub<&i32> for &i32 { type Output = i32; }
impl Mul for i32 { type Output = i32; } impl Mul<&i32> for i32 { type Output = i32; } impl Mul<i32> for &i32 { type Output = i32; } impl Mul<&i32> for &i32 { type Output = i32; }
impl Div for i32 { type Output = i32; } impl Div<&i32> for i32 { type Output = i32; } impl Div<i32> for &i32 { type Output = i32; } impl Div<&i32> for &i32 { type Output = i32; }
impl Rem for i32 { type Output = i32; } impl Rem<&i32> for i32 { type Output = i32; } impl Rem<i32> for &i32 { type Output = i32; } impl Rem<&i32> for &i32 { type Output = i32; }
impl BitAnd for i32 { type Output = i32; } impl BitAnd<&i32> for i32 { type Output = i32; } impl BitAnd<i32> for &i32 { type Output = i32; } impl BitAnd<&i32> for &i32 { type Output = i32; }
impl BitOr for i32 { type Output = i32; } impl BitOr<&i32> for i32 { type Output = i32; } impl BitOr<i32> for &i32 { type Output = i32; } impl BitOr<&i32> for &i32 { type Output = i32; }
impl BitXor for i32 { type Output = i32; } impl BitXor<&i32> for i32 { type Output = i32; } impl BitXor<i32> for &i32 { type Output = i32; } impl BitXor<&i32> for &i32 { type Output = i32; }
impl<T> Shl<T> for i32 { type Output = i32; } impl<T> Shl<T> for &i32 { type Output = i32; } impl<T> ShlAssign<T> for i32 {}
impl<T> Shr<T> for i32 { type Output = i32; } impl<T> Shr<T> for &i32 { type Output = i32; } impl<T> ShrAssign<T> for i32 {}
impl Neg for i32 { type Output = i32; } impl Neg for &i32 { type Output = i32; } impl Not for i32 { type Output = i32; } impl Not for &i32 { type Output = i32; }
impl AddAssign for i32 {} impl AddAssign<&i32> for i32 {} impl SubAssign for i32 {} impl SubAssign<&i32> for i32 {} impl MulAssign for i32 {} impl MulAssign<&i32> for i32 {}
impl DivAssign for i32 {} impl DivAssign<&i32> for i32 {} impl RemAssign for i32 {} impl RemAssign<&i32> for i32 {}
impl BitAndAssign for i32 {} impl BitAndAssign<&i32> for i32 {} impl BitOrAssign for i32 {} impl BitOrAssign<&i32> for i32 {} impl BitXorAssign for i32 {} impl BitXorAssign<&i32> for i32 {}
impl Add for f64 { type Output = f64; } impl Add<&f64> for f64 { type Output = f64; } impl Add<f64> for &f64 { type Output = f64; } impl Add<&f64> for &f64 { type Output = f64; }
impl Sub for f64 { type Output = f64; } impl Sub<&f64> for f64 { type Output = f64; } impl Sub<f64> for &f64 { type Output = f64; } impl Sub<&f64> for &f64 { type Output = f64; }
impl Mul for f64 { type Output = f64; } impl Mul<&f64> for f64 { type Output = f64; } impl Mul<f64> for &f64 { type Output = f64; } impl Mul<&f64> for &f64 { type Output = f64; }
impl Div for f64 { type Output = f64; } impl Div<&f64> for f64 { type Output = f64; } impl Div<f64> for &f64 { type Output = f64; } impl Div<&f64> for &f64 { type Output = f64; }
impl Rem for f64 { type Output = f64; } impl Rem<&f64> for f64 { type Output = f64; } impl Rem<f64> for &f64 { type Output = f64; } impl Rem<&f64> for &f64 { type Output = f64; }
impl Neg for f64 { type Output = f64; } impl Neg for &f64 { type Output = f64; }
impl AddAssign for f64 {} impl AddAssign<&f64> for f64 {} impl SubAssign for f64 {} impl SubAssign<&f64> for f64 {} impl MulAssign for f64 {} impl MulAssign<&f64> for f64 {}
impl DivAssign for f64 {} impl DivAssign<&f64> for f64 {} impl RemAssign for f64 {} impl RemAssign<&f64> for f64 {}

impl Clone for i32 {} impl Copy for i32 {} impl Default for i32 {} impl PartialEq for i32 {} impl Eq for i32 {} impl PartialOrd for i32 {} impl Ord for i32 {} impl Hash for i32 {}
impl Debug for i32 {} impl Display for i32 {} impl Binary for i32 {} impl Octal for i32 {} impl LowerHex for i32 {} impl UpperHex for i32 {}
impl Clone for f64 {} impl Copy for f64 {} impl Default for f64 {} impl PartialEq for f64 {} impl PartialOrd for f64 {} impl Debug for f64 {} impl Display for f64 {} impl LowerExp for f64 {} impl UpperExp for f64 {}
impl FromStr for i32 { type Err = ParseIntError; }
impl FromStr for f64 { type Err = ParseFloatError; }
impl From<bool> for i32 {} impl From<bool> for f64 {} impl From<char> for u32 {} impl From<char> for u64 {} impl From<char> for u128 {} impl From<f32> for f64 {}
impl From<u8> for i32 {} impl From<u16> for i32 {} impl From<u32> for i32 {} impl From<u64> for i32 {} impl From<i8> for i32 {} impl From<i16> for i32 {} impl From<i64> for i32 {}
impl From<u8> for f64 {} impl From<u16> for f64 {} impl From<u32> for f64 {} impl From<i8> for f64 {} impl From<i16> for f64 {} impl From<i32> for f64 {}
impl<T> From<NonZero<T>> for i32 {} impl From<crate::net::Ipv4Addr> for u32 {} impl From<crate::net::Ipv6Addr> for u128 {}
impl TryFrom<char> for u8 { type Error = crate::char::TryFromCharError; } impl TryFrom<char> for u16 { type Error = crate::char::TryFromCharError; }
impl TryFrom<i8> for i32 { type Error = TryFromIntError; } impl TryFrom<i16> for i32 { type Error = TryFromIntError; } impl TryFrom<i64> for i32 { type Error = TryFromIntError; }
impl TryFrom<i128> for i32 { type Error = TryFromIntError; } impl TryFrom<isize> for i32 { type Error = TryFromIntError; } impl TryFrom<u8> for i32 { type Error = TryFromIntError; }
impl TryFrom<u16> for i32 { type Error = TryFromIntError; } impl TryFrom<u32> for i32 { type Error = TryFromIntError; } impl TryFrom<u64> for i32 { type Error = TryFromIntError; }
impl TryFrom<u128> for i32 { type Error = TryFromIntError; } impl TryFrom<usize> for i32 { type Error = TryFromIntError; }

pub struct ParseIntError {}
impl ParseIntError { pub fn kind(&self) -> &IntErrorKind {} }
impl Clone for ParseIntError {} impl PartialEq for ParseIntError {} impl Eq for ParseIntError {} impl Debug for ParseIntError {} impl Display for ParseIntError {} impl crate::error::Error for ParseIntError {}
pub enum IntErrorKind { Empty, InvalidDigit, PosOverflow, NegOverflow, Zero, NotAPowerOfTwo }
impl Clone for IntErrorKind {} impl PartialEq for IntErrorKind {} impl Eq for IntErrorKind {} impl Debug for IntErrorKind {}
pub struct ParseFloatError {}
impl Clone for ParseFloatError {} impl PartialEq for ParseFloatError {} impl Eq for ParseFloatError {} impl Debug for ParseFloatError {} impl Display for ParseFloatError {} impl crate::error::Error for ParseFloatError {}
pub struct TryFromIntError {}
impl Clone for TryFromIntError {} impl Copy for TryFromIntError {} impl PartialEq for TryFromIntError {} impl Eq for TryFromIntError {} impl Debug for TryFromIntError {} impl Display for TryFromIntError {}
impl crate::error::Error for TryFromIntError {} impl From<crate::convert::Infallible> for TryFromIntError {}
pub enum FpCategory { Nan, Infinite, Zero, Subnormal, Normal }
impl Clone for FpCategory {} impl Copy for FpCategory {} impl PartialEq for FpCategory {} impl Eq for FpCategory {} impl Debug for FpCategory {}

pub struct NonZero<T> {}
pub trait ZeroablePrimitive {}
pub type NonZeroI8 = NonZero<i8>;
pub type NonZeroI16 = NonZero<i16>;
pub type NonZeroI32 = NonZero<i32>;
pub type NonZeroI64 = NonZero<i64>;
pub type NonZeroI128 = NonZero<i128>;
pub type NonZeroIsize = NonZero<isize>;
pub type NonZeroU8 = NonZero<u8>;
pub type NonZeroU16 = NonZero<u16>;
pub type NonZeroU32 = NonZero<u32>;
pub type NonZeroU64 = NonZero<u64>;
pub type NonZeroU128 = NonZero<u128>;
pub type NonZeroUsize = NonZero<usize>;
impl<T> NonZero<T> {
    pub const MIN: Self = _;
    pub const MAX: Self = _;
    pub const BITS: u32 = _;
    pub fn new(n: T) -> Option<Self> {}
    pub fn new_unchecked(n: T) -> Self {}
    pub fn get(self) -> T {}
    pub fn leading_zeros(self) -> u32 {}
    pub fn trailing_zeros(self) -> u32 {}
    pub fn count_ones(self) -> NonZero<u32> {}
    pub fn checked_add(self, other: T) -> Option<Self> {}
    pub fn saturating_add(self, other: T) -> Self {}
    pub fn checked_mul(self, other: Self) -> Option<Self> {}
    pub fn saturating_mul(self, other: Self) -> Self {}
    pub fn checked_pow(self, other: u32) -> Option<Self> {}
    pub fn saturating_pow(self, other: u32) -> Self {}
    pub fn checked_next_power_of_two(self) -> Option<Self> {}
    pub fn is_power_of_two(self) -> bool {}
    pub fn ilog2(self) -> u32 {}
    pub fn ilog10(self) -> u32 {}
    pub fn isqrt(self) -> Self {}
    pub fn midpoint(self, rhs: Self) -> Self {}
    pub fn div_ceil(self, rhs: Self) -> Self {}
    pub fn abs(self) -> Self {}
    pub fn checked_abs(self) -> Option<Self> {}
    pub fn overflowing_abs(self) -> (Self, bool) {}
    pub fn saturating_abs(self) -> Self {}
    pub fn wrapping_abs(self) -> Self {}
    pub fn unsigned_abs(self) -> Self {}
    pub fn is_positive(self) -> bool {}
    pub fn is_negative(self) -> bool {}
    pub fn checked_neg(self) -> Option<Self> {}
    pub fn overflowing_neg(self) -> (Self, bool) {}
    pub fn saturating_neg(self) -> Self {}
    pub fn wrapping_neg(self) -> Self {}
    pub fn cast_signed(self) -> Self {}
    pub fn cast_unsigned(self) -> Self {}
}
impl<T> Clone for NonZero<T> {} impl<T> Copy for NonZero<T> {} impl<T> PartialEq for NonZero<T> {} impl<T> Eq for NonZero<T> {} impl<T> PartialOrd for NonZero<T> {} impl<T> Ord for NonZero<T> {} impl<T> Hash for NonZero<T> {}
impl<T> Debug for NonZero<T> {} impl<T> Display for NonZero<T> {} impl<T> FromStr for NonZero<T> { type Err = ParseIntError; } impl<T> TryFrom<T> for NonZero<T> { type Error = TryFromIntError; }
impl<T> BitOr for NonZero<T> { type Output = Self; } impl<T> BitOr<T> for NonZero<T> { type Output = Self; }

pub struct Wrapping<T>(pub T);
impl<T> Wrapping<T> {
    pub const MIN: Self = _;
    pub const MAX: Self = _;
    pub const BITS: u32 = _;
    pub fn count_ones(self) -> u32 {}
    pub fn count_zeros(self) -> u32 {}
    pub fn leading_zeros(self) -> u32 {}
    pub fn trailing_zeros(self) -> u32 {}
    pub fn rotate_left(self, n: u32) -> Self {}
    pub fn rotate_right(self, n: u32) -> Self {}
    pub fn pow(self, exp: u32) -> Self {}
    pub fn abs(self) -> Self {}
    pub fn signum(self) -> Self {}
}
pub struct Saturating<T>(pub T);
impl<T> Saturating<T> {
    pub const MIN: Self = _;
    pub const MAX: Self = _;
    pub const BITS: u32 = _;
    pub fn pow(self, exp: u32) -> Self {}
    pub fn abs(self) -> Self {}
    pub fn signum(self) -> Self {}
}
impl<T: Clone> Clone for Wrapping<T> {} impl<T: Copy> Copy for Wrapping<T> {} impl<T: Default> Default for Wrapping<T> {} impl<T: PartialEq> PartialEq for Wrapping<T> {} impl<T: Eq> Eq for Wrapping<T> {}
impl<T: PartialOrd> PartialOrd for Wrapping<T> {} impl<T: Ord> Ord for Wrapping<T> {} impl<T: Hash> Hash for Wrapping<T> {} impl<T: Display> Display for Wrapping<T> {}
impl<T> Add for Wrapping<T> { type Output = Wrapping<T>; } impl<T> Sub for Wrapping<T> { type Output = Wrapping<T>; } impl<T> Mul for Wrapping<T> { type Output = Wrapping<T>; }
impl<T> Div for Wrapping<T> { type Output = Wrapping<T>; } impl<T> Rem for Wrapping<T> { type Output = Wrapping<T>; } impl<T> BitXor for Wrapping<T> { type Output = Wrapping<T>; }
impl<T> Shl<usize> for Wrapping<T> { type Output = Wrapping<T>; } impl<T> Shr<usize> for Wrapping<T> { type Output = Wrapping<T>; } impl<T> Neg for Wrapping<T> { type Output = Wrapping<T>; } impl<T> Not for Wrapping<T> { type Output = Wrapping<T>; }
impl<T> AddAssign for Wrapping<T> {} impl<T> SubAssign for Wrapping<T> {} impl<T> MulAssign for Wrapping<T> {} impl<T> AddAssign<T> for Wrapping<T> {} impl<T> SubAssign<T> for Wrapping<T> {}
impl<T: Clone> Clone for Saturating<T> {} impl<T: Copy> Copy for Saturating<T> {} impl<T: Default> Default for Saturating<T> {} impl<T: PartialEq> PartialEq for Saturating<T> {} impl<T: PartialOrd> PartialOrd for Saturating<T> {} impl<T: Ord> Ord for Saturating<T> {}
impl<T> Add for Saturating<T> { type Output = Saturating<T>; } impl<T> Sub for Saturating<T> { type Output = Saturating<T>; } impl<T> Mul for Saturating<T> { type Output = Saturating<T>; } impl<T> AddAssign for Saturating<T> {} impl<T> SubAssign for Saturating<T> {}
