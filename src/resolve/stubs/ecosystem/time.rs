//! time
use std::ops::{Add, AddAssign, Sub, SubAssign};
pub struct OffsetDateTime {}
impl OffsetDateTime {
    pub const UNIX_EPOCH: Self = _;
    pub fn now_utc() -> Self {}
    pub fn now_local() -> Result<Self, error::IndeterminateOffset> {}
    pub fn new_utc(date: Date, time: Time) -> Self {}
    pub fn from_unix_timestamp(timestamp: i64) -> Result<Self, error::ComponentRange> {}
    pub fn from_unix_timestamp_nanos(timestamp: i128) -> Result<Self, error::ComponentRange> {}
    pub fn to_offset(self, offset: UtcOffset) -> Self {}
    pub fn offset(self) -> UtcOffset {}
    pub fn unix_timestamp(self) -> i64 {}
    pub fn unix_timestamp_nanos(self) -> i128 {}
    pub fn date(self) -> Date {}
    pub fn time(self) -> Time {}
    pub fn year(self) -> i32 {}
    pub fn month(self) -> Month {}
    pub fn day(self) -> u8 {}
    pub fn weekday(self) -> Weekday {}
    pub fn hour(self) -> u8 {}
    pub fn minute(self) -> u8 {}
    pub fn second(self) -> u8 {}
    pub fn nanosecond(self) -> u32 {}
    pub fn checked_add(self, duration: Duration) -> Option<Self> {}
    pub fn checked_sub(self, duration: Duration) -> Option<Self> {}
    pub fn saturating_sub(self, duration: Duration) -> Self {}
    pub fn replace_time(self, time: Time) -> Self {}
    pub fn replace_date(self, date: Date) -> Self {}
    pub fn replace_offset(self, offset: UtcOffset) -> Self {}
    pub fn replace_nanosecond(self, nanosecond: u32) -> Result<Self, error::ComponentRange> {}
    pub fn replace_day(self, day: u8) -> Result<Self, error::ComponentRange> {}
    pub fn replace_month(self, month: Month) -> Result<Self, error::ComponentRange> {}
    pub fn format<F>(self, format: &F) -> Result<String, error::Format> {}
    pub fn parse<F>(input: &str, description: &F) -> Result<Self, error::Parse> {}
}
impl Clone for OffsetDateTime {} impl Copy for OffsetDateTime {} impl PartialEq for OffsetDateTime {} impl Eq for OffsetDateTime {} impl PartialOrd for OffsetDateTime {} impl Ord for OffsetDateTime {} impl std::hash::Hash for OffsetDateTime {} impl std::fmt::Display for OffsetDateTime {} impl std::fmt::Debug for OffsetDateTime {}
impl Add<Duration> for OffsetDateTime { type Output = Self; } impl Add<std::time::Duration> for OffsetDateTime { type Output = Self; } impl Sub<Duration> for OffsetDateTime { type Output = Self; } impl Sub<std::time::Duration> for OffsetDateTime { type Output = Self; } impl Sub for OffsetDateTime { type Output = Duration; } impl AddAssign<Duration> for OffsetDateTime {} impl SubAssign<Duration> for OffsetDateTime {} impl From<std::time::SystemTime> for OffsetDateTime {}
pub struct PrimitiveDateTime {}
impl PrimitiveDateTime { pub fn new(date: Date, time: Time) -> Self {} pub fn date(self) -> Date {} pub fn time(self) -> Time {} pub fn assume_utc(self) -> OffsetDateTime {} pub fn assume_offset(self, offset: UtcOffset) -> OffsetDateTime {} pub fn format<F>(self, format: &F) -> Result<String, error::Format> {} pub fn parse<F>(input: &str, description: &F) -> Result<Self, error::Parse> {} }
pub struct Date {}
impl Date { pub fn from_calendar_date(year: i32, month: Month, day: u8) -> Result<Self, error::ComponentRange> {} pub fn year(self) -> i32 {} pub fn month(self) -> Month {} pub fn day(self) -> u8 {} pub fn weekday(self) -> Weekday {} pub fn next_day(self) -> Option<Self> {} pub fn previous_day(self) -> Option<Self> {} pub fn midnight(self) -> PrimitiveDateTime {} pub fn with_time(self, time: Time) -> PrimitiveDateTime {} pub fn with_hms(self, hour: u8, minute: u8, second: u8) -> Result<PrimitiveDateTime, error::ComponentRange> {} pub fn format<F>(self, format: &F) -> Result<String, error::Format> {} pub fn parse<F>(input: &str, description: &F) -> Result<Self, error::Parse> {} }
impl Clone for Date {} impl Copy for Date {} impl PartialEq for Date {} impl PartialOrd for Date {} impl Add<Duration> for Date { type Output = Self; } impl Sub<Duration> for Date { type Output = Self; } impl Sub for Date { type Output = Duration; }
pub struct Time {}
impl Time { pub const MIDNIGHT: Self = _; pub fn from_hms(hour: u8, minute: u8, second: u8) -> Result<Self, error::ComponentRange> {} pub fn hour(self) -> u8 {} pub fn minute(self) -> u8 {} pub fn second(self) -> u8 {} }
impl Clone for Time {} impl Copy for Time {}
pub struct Duration {}
impl Duration {
    pub const ZERO: Self = _; pub const SECOND: Self = _; pub const MINUTE: Self = _; pub const HOUR: Self = _; pub const DAY: Self = _; pub const WEEK: Self = _;
    pub fn new(seconds: i64, nanoseconds: i32) -> Self {}
    pub fn weeks(weeks: i64) -> Self {}
    pub fn days(days: i64) -> Self {}
    pub fn hours(hours: i64) -> Self {}
    pub fn minutes(minutes: i64) -> Self {}
    pub fn seconds(seconds: i64) -> Self {}
    pub fn seconds_f64(seconds: f64) -> Self {}
    pub fn milliseconds(milliseconds: i64) -> Self {}
    pub fn microseconds(microseconds: i64) -> Self {}
    pub fn nanoseconds(nanoseconds: i64) -> Self {}
    pub fn whole_weeks(self) -> i64 {}
    pub fn whole_days(self) -> i64 {}
    pub fn whole_hours(self) -> i64 {}
    pub fn whole_minutes(self) -> i64 {}
    pub fn whole_seconds(self) -> i64 {}
    pub fn whole_milliseconds(self) -> i128 {}
    pub fn whole_nanoseconds(self) -> i128 {}
    pub fn as_seconds_f64(self) -> f64 {}
    pub fn subsec_nanoseconds(self) -> i32 {}
    pub fn is_zero(self) -> bool {}
    pub fn is_negative(self) -> bool {}
    pub fn is_positive(self) -> bool {}
    pub fn abs(self) -> Self {}
    pub fn unsigned_abs(self) -> std::time::Duration {}
}
impl Clone for Duration {} impl Copy for Duration {} impl PartialEq for Duration {} impl PartialOrd for Duration {} impl Ord for Duration {} impl Eq for Duration {} impl Default for Duration {} impl Add for Duration { type Output = Self; } impl Sub for Duration { type Output = Self; } impl TryFrom<Duration> for std::time::Duration { type Error = error::ConversionRange; } impl TryFrom<std::time::Duration> for Duration { type Error = error::ConversionRange; }
pub struct UtcOffset {}
impl UtcOffset { pub const UTC: Self = _; pub fn from_hms(hours: i8, minutes: i8, seconds: i8) -> Result<Self, error::ComponentRange> {} pub fn current_local_offset() -> Result<Self, error::IndeterminateOffset> {} pub fn local_offset_at(datetime: OffsetDateTime) -> Result<Self, error::IndeterminateOffset> {} pub fn whole_seconds(self) -> i32 {} pub fn as_hms(self) -> (i8, i8, i8) {} }
impl Clone for UtcOffset {} impl Copy for UtcOffset {} impl PartialEq for UtcOffset {}
pub enum Month { January, February, March, April, May, June, July, August, September, October, November, December }
impl Month { pub fn next(self) -> Self {} pub fn previous(self) -> Self {} }
pub enum Weekday { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday }
impl Weekday { pub fn number_days_from_monday(self) -> u8 {} pub fn number_days_from_sunday(self) -> u8 {} }
pub mod error { pub struct IndeterminateOffset {} pub struct ComponentRange {} pub struct ConversionRange {} pub struct Format {} pub struct Parse {} impl std::error::Error for IndeterminateOffset {} impl std::fmt::Debug for IndeterminateOffset {} impl std::fmt::Display for IndeterminateOffset {} impl std::error::Error for ComponentRange {} impl std::fmt::Debug for ComponentRange {} impl std::fmt::Display for ComponentRange {} impl std::error::Error for Parse {} impl std::fmt::Debug for Parse {} impl std::fmt::Display for Parse {} impl std::error::Error for Format {} impl std::fmt::Debug for Format {} impl std::fmt::Display for Format {} }
pub mod format_description { pub mod well_known { pub struct Rfc3339; pub struct Rfc2822; pub struct Iso8601; } pub enum FormatItem { Literal(&[u8]) } pub fn parse(s: &str) -> Result<Vec<FormatItem>, crate::error::Parse> {} }
