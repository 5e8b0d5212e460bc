//! chrono
use std::fmt::{Debug, Display};
use std::ops::{Add, AddAssign, Sub, SubAssign};
pub use self::offset::{FixedOffset, Local, MappedLocalTime, Offset, TimeZone, Utc};
pub use self::offset::MappedLocalTime as LocalResult;
pub mod prelude { pub use crate::{DateTime, Datelike, DurationRound, FixedOffset, Local, Month, NaiveDate, NaiveDateTime, NaiveTime, Offset, SecondsFormat, SubsecRound, TimeZone, Timelike, Utc, Weekday}; }

pub struct DateTime<Tz: TimeZone> {}
impl<Tz: TimeZone> DateTime<Tz> {
    pub const UNIX_EPOCH: DateTime<Utc> = _;
    pub const MIN_UTC: DateTime<Utc> = _;
    pub const MAX_UTC: DateTime<Utc> = _;
    pub fn from_naive_utc_and_offset(datetime: NaiveDateTime, offset: Tz::Offset) -> DateTime<Tz> {}
    pub fn date_naive(&self) -> NaiveDate {}
    pub fn time(&self) -> NaiveTime {}
    pub fn timestamp(&self) -> i64 {}
    pub fn timestamp_millis(&self) -> i64 {}
    pub fn timestamp_micros(&self) -> i64 {}
    pub fn timestamp_nanos_opt(&self) -> Option<i64> {}
    pub fn timestamp_subsec_millis(&self) -> u32 {}
    pub fn timestamp_subsec_micros(&self) -> u32 {}
    pub fn timestamp_subsec_nanos(&self) -> u32 {}
    pub fn offset(&self) -> &Tz::Offset {}
    pub fn timezone(&self) -> Tz {}
    pub fn with_timezone<Tz2: TimeZone>(&self, tz: &Tz2) -> DateTime<Tz2> {}
    pub fn fixed_offset(&self) -> DateTime<FixedOffset> {}
    pub fn to_utc(&self) -> DateTime<Utc> {}
    pub fn checked_add_signed(self, rhs: TimeDelta) -> Option<DateTime<Tz>> {}
    pub fn checked_sub_signed(self, rhs: TimeDelta) -> Option<DateTime<Tz>> {}
    pub fn checked_add_months(self, months: Months) -> Option<DateTime<Tz>> {}
    pub fn checked_sub_months(self, months: Months) -> Option<DateTime<Tz>> {}
    pub fn checked_add_days(self, days: Days) -> Option<Self> {}
    pub fn checked_sub_days(self, days: Days) -> Option<Self> {}
    pub fn signed_duration_since<Tz2: TimeZone>(self, rhs: impl std::borrow::Borrow<DateTime<Tz2>>) -> TimeDelta {}
    pub fn naive_utc(&self) -> NaiveDateTime {}
    pub fn naive_local(&self) -> NaiveDateTime {}
    pub fn years_since(&self, base: Self) -> Option<u32> {}
    pub fn to_rfc2822(&self) -> String {}
    pub fn to_rfc3339(&self) -> String {}
    pub fn to_rfc3339_opts(&self, secform: SecondsFormat, use_z: bool) -> String {}
    pub fn with_time(&self, time: NaiveTime) -> MappedLocalTime<Self> {}
    pub fn format(&self, fmt: &str) -> DelayedFormat {}
}
impl DateTime<Utc> {
    pub fn from_timestamp(secs: i64, nsecs: u32) -> Option<Self> {}
    pub fn from_timestamp_secs(secs: i64) -> Option<Self> {}
    pub fn from_timestamp_millis(millis: i64) -> Option<Self> {}
    pub fn from_timestamp_micros(micros: i64) -> Option<Self> {}
    pub fn from_timestamp_nanos(nanos: i64) -> Self {}
}
impl DateTime<FixedOffset> {
    pub fn parse_from_rfc2822(s: &str) -> ParseResult<DateTime<FixedOffset>> {}
    pub fn parse_from_rfc3339(s: &str) -> ParseResult<DateTime<FixedOffset>> {}
    pub fn parse_from_str(s: &str, fmt: &str) -> ParseResult<DateTime<FixedOffset>> {}
}
impl<Tz: TimeZone> Clone for DateTime<Tz> {} impl<Tz: TimeZone> Copy for DateTime<Tz> {} impl<Tz: TimeZone> PartialEq for DateTime<Tz> {} impl<Tz: TimeZone> Eq for DateTime<Tz> {} impl<Tz: TimeZone> PartialOrd for DateTime<Tz> {} impl<Tz: TimeZone> Ord for DateTime<Tz> {} impl<Tz: TimeZone> std::hash::Hash for DateTime<Tz> {} impl<Tz: TimeZone> Display for DateTime<Tz> {} impl<Tz: TimeZone> Debug for DateTime<Tz> {}
impl<Tz: TimeZone> Add<TimeDelta> for DateTime<Tz> { type Output = DateTime<Tz>; } impl<Tz: TimeZone> Add<std::time::Duration> for DateTime<Tz> { type Output = DateTime<Tz>; } impl<Tz: TimeZone> Add<Months> for DateTime<Tz> { type Output = DateTime<Tz>; } impl<Tz: TimeZone> Add<Days> for DateTime<Tz> { type Output = DateTime<Tz>; }
impl<Tz: TimeZone> Sub<TimeDelta> for DateTime<Tz> { type Output = DateTime<Tz>; } impl<Tz: TimeZone> Sub<std::time::Duration> for DateTime<Tz> { type Output = DateTime<Tz>; } impl<Tz: TimeZone> Sub<Months> for DateTime<Tz> { type Output = DateTime<Tz>; } impl<Tz: TimeZone> Sub<Days> for DateTime<Tz> { type Output = DateTime<Tz>; } impl<Tz: TimeZone> Sub for DateTime<Tz> { type Output = TimeDelta; } impl<Tz: TimeZone> Sub<&DateTime<Tz>> for DateTime<Tz> { type Output = TimeDelta; }
impl<Tz: TimeZone> AddAssign<TimeDelta> for DateTime<Tz> {} impl<Tz: TimeZone> SubAssign<TimeDelta> for DateTime<Tz> {} impl From<DateTime<FixedOffset>> for DateTime<Utc> {} impl From<std::time::SystemTime> for DateTime<Utc> {} impl<Tz: TimeZone> From<DateTime<Tz>> for std::time::SystemTime {} impl std::str::FromStr for DateTime<Utc> { type Err = ParseError; } impl std::str::FromStr for DateTime<FixedOffset> { type Err = ParseError; } impl Default for DateTime<Utc> {}
pub mod offset {
    use crate::{DateTime, NaiveDateTime};
    pub trait Offset { fn fix(&self) -> FixedOffset; }
    pub trait TimeZone {
        type Offset: Offset;
        fn with_ymd_and_hms(&self, year: i32, month: u32, day: u32, hour: u32, min: u32, sec: u32) -> MappedLocalTime<DateTime<Self>> {}
        fn timestamp_opt(&self, secs: i64, nsecs: u32) -> MappedLocalTime<DateTime<Self>> {}
        fn timestamp_millis_opt(&self, millis: i64) -> MappedLocalTime<DateTime<Self>> {}
        fn timestamp_micros(&self, micros: i64) -> MappedLocalTime<DateTime<Self>> {}
        fn timestamp_nanos(&self, nanos: i64) -> DateTime<Self> {}
        fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> Self::Offset;
        fn from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<DateTime<Self>> {}
        fn from_utc_datetime(&self, utc: &NaiveDateTime) -> DateTime<Self> {}
    }
    pub struct Utc;
    impl Utc { pub fn now() -> DateTime<Utc> {} }
    pub struct Local;
    impl Local { pub fn now() -> DateTime<Local> {} }
    pub struct FixedOffset {}
    impl FixedOffset { pub fn east_opt(secs: i32) -> Option<FixedOffset> {} pub fn west_opt(secs: i32) -> Option<FixedOffset> {} pub fn local_minus_utc(&self) -> i32 {} }
    impl TimeZone for Utc { type Offset = Utc; } impl TimeZone for Local { type Offset = FixedOffset; } impl TimeZone for FixedOffset { type Offset = FixedOffset; } impl Offset for Utc {} impl Offset for FixedOffset {} impl Clone for Utc {} impl Copy for Utc {} impl Clone for FixedOffset {} impl Copy for FixedOffset {} impl Clone for Local {}
    pub enum MappedLocalTime<T> { Single(T), Ambiguous(T, T), None }
    impl<T> MappedLocalTime<T> { pub fn single(self) -> Option<T> {} pub fn earliest(self) -> Option<T> {} pub fn latest(self) -> Option<T> {} pub fn unwrap(self) -> T {} pub fn map<U, F: FnMut(T) -> U>(self, f: F) -> MappedLocalTime<U> {} pub fn and_then<U, F: FnMut(T) -> Option<U>>(self, f: F) -> MappedLocalTime<U> {} }
}
pub type Duration = TimeDelta;
pub struct TimeDelta {}
impl TimeDelta {
    pub const MIN: Self = _;
    pub const MAX: Self = _;
    pub fn new(secs: i64, nanos: u32) -> Option<TimeDelta> {}
    pub fn weeks(weeks: i64) -> TimeDelta {}
    pub fn days(days: i64) -> TimeDelta {}
    pub fn hours(hours: i64) -> TimeDelta {}
    pub fn minutes(minutes: i64) -> TimeDelta {}
    pub fn seconds(seconds: i64) -> TimeDelta {}
    pub fn milliseconds(milliseconds: i64) -> TimeDelta {}
    pub fn microseconds(microseconds: i64) -> TimeDelta {}
    pub fn nanoseconds(nanos: i64) -> TimeDelta {}
    pub fn try_weeks(weeks: i64) -> Option<TimeDelta> {}
    pub fn try_days(days: i64) -> Option<TimeDelta> {}
    pub fn try_hours(hours: i64) -> Option<TimeDelta> {}
    pub fn try_minutes(minutes: i64) -> Option<TimeDelta> {}
    pub fn try_seconds(seconds: i64) -> Option<TimeDelta> {}
    pub fn try_milliseconds(milliseconds: i64) -> Option<TimeDelta> {}
    pub fn num_weeks(&self) -> i64 {}
    pub fn num_days(&self) -> i64 {}
    pub fn num_hours(&self) -> i64 {}
    pub fn num_minutes(&self) -> i64 {}
    pub fn num_seconds(&self) -> i64 {}
    pub fn num_milliseconds(&self) -> i64 {}
    pub fn num_microseconds(&self) -> Option<i64> {}
    pub fn num_nanoseconds(&self) -> Option<i64> {}
    pub fn subsec_nanos(&self) -> i32 {}
    pub fn abs(&self) -> TimeDelta {}
    pub fn zero() -> TimeDelta {}
    pub fn is_zero(&self) -> bool {}
    pub fn from_std(duration: std::time::Duration) -> Result<TimeDelta, OutOfRangeError> {}
    pub fn to_std(&self) -> Result<std::time::Duration, OutOfRangeError> {}
    pub fn checked_add(&self, rhs: &TimeDelta) -> Option<TimeDelta> {}
    pub fn checked_sub(&self, rhs: &TimeDelta) -> Option<TimeDelta> {}
}
impl Clone for TimeDelta {} impl Copy for TimeDelta {} impl Default for TimeDelta {} impl PartialEq for TimeDelta {} impl Eq for TimeDelta {} impl PartialOrd for TimeDelta {} impl Ord for TimeDelta {} impl Display for TimeDelta {} impl Add for TimeDelta { type Output = TimeDelta; } impl Sub for TimeDelta { type Output = TimeDelta; } impl std::ops::Mul<i32> for TimeDelta { type Output = TimeDelta; } impl std::ops::Div<i32> for TimeDelta { type Output = TimeDelta; } impl std::ops::Neg for TimeDelta { type Output = TimeDelta; }
pub struct OutOfRangeError {}
impl std::error::Error for OutOfRangeError {} impl Debug for OutOfRangeError {} impl Display for OutOfRangeError {}
pub struct NaiveDate {}
impl NaiveDate {
    pub const MIN: NaiveDate = _;
    pub const MAX: NaiveDate = _;
    pub fn from_ymd_opt(year: i32, month: u32, day: u32) -> Option<NaiveDate> {}
    pub fn parse_from_str(s: &str, fmt: &str) -> ParseResult<NaiveDate> {}
    pub fn and_time(&self, time: NaiveTime) -> NaiveDateTime {}
    pub fn and_hms_opt(&self, hour: u32, min: u32, sec: u32) -> Option<NaiveDateTime> {}
    pub fn succ_opt(&self) -> Option<NaiveDate> {}
    pub fn pred_opt(&self) -> Option<NaiveDate> {}
    pub fn checked_add_signed(self, rhs: TimeDelta) -> Option<NaiveDate> {}
    pub fn checked_sub_signed(self, rhs: TimeDelta) -> Option<NaiveDate> {}
    pub fn signed_duration_since(self, rhs: NaiveDate) -> TimeDelta {}
    pub fn iter_days(&self) -> std::vec::IntoIter<NaiveDate> {}
    pub fn format(&self, fmt: &str) -> DelayedFormat {}
}
pub struct NaiveTime {}
impl NaiveTime { pub const MIN: NaiveTime = _; pub fn from_hms_opt(hour: u32, min: u32, sec: u32) -> Option<NaiveTime> {} pub fn from_num_seconds_from_midnight_opt(secs: u32, nano: u32) -> Option<NaiveTime> {} pub fn parse_from_str(s: &str, fmt: &str) -> ParseResult<NaiveTime> {} pub fn signed_duration_since(self, rhs: NaiveTime) -> TimeDelta {} pub fn format(&self, fmt: &str) -> DelayedFormat {} }
pub struct NaiveDateTime {}
impl NaiveDateTime {
    pub const MIN: NaiveDateTime = _;
    pub const MAX: NaiveDateTime = _;
    pub fn new(date: NaiveDate, time: NaiveTime) -> NaiveDateTime {}
    pub fn parse_from_str(s: &str, fmt: &str) -> ParseResult<NaiveDateTime> {}
    pub fn date(&self) -> NaiveDate {}
    pub fn time(&self) -> NaiveTime {}
    pub fn and_utc(&self) -> DateTime<Utc> {}
    pub fn and_local_timezone<Tz: TimeZone>(&self, tz: Tz) -> MappedLocalTime<DateTime<Tz>> {}
    pub fn checked_add_signed(self, rhs: TimeDelta) -> Option<NaiveDateTime> {}
    pub fn checked_sub_signed(self, rhs: TimeDelta) -> Option<NaiveDateTime> {}
    pub fn signed_duration_since(self, rhs: NaiveDateTime) -> TimeDelta {}
    pub fn format(&self, fmt: &str) -> DelayedFormat {}
}
impl Clone for NaiveDate {} impl Copy for NaiveDate {} impl PartialEq for NaiveDate {} impl PartialOrd for NaiveDate {} impl Ord for NaiveDate {} impl Eq for NaiveDate {} impl Display for NaiveDate {} impl Add<TimeDelta> for NaiveDate { type Output = NaiveDate; } impl Sub<TimeDelta> for NaiveDate { type Output = NaiveDate; } impl Sub for NaiveDate { type Output = TimeDelta; } impl Add<Days> for NaiveDate { type Output = NaiveDate; } impl Sub<Days> for NaiveDate { type Output = NaiveDate; } impl std::str::FromStr for NaiveDate { type Err = ParseError; }
impl Clone for NaiveTime {} impl Copy for NaiveTime {} impl PartialEq for NaiveTime {} impl PartialOrd for NaiveTime {} impl Display for NaiveTime {} impl Sub for NaiveTime { type Output = TimeDelta; } impl Clone for NaiveDateTime {} impl Copy for NaiveDateTime {} impl PartialEq for NaiveDateTime {} impl PartialOrd for NaiveDateTime {} impl Ord for NaiveDateTime {} impl Eq for NaiveDateTime {} impl Display for NaiveDateTime {} impl Add<TimeDelta> for NaiveDateTime { type Output = NaiveDateTime; } impl Sub<TimeDelta> for NaiveDateTime { type Output = NaiveDateTime; } impl Sub for NaiveDateTime { type Output = TimeDelta; } impl std::str::FromStr for NaiveDateTime { type Err = ParseError; }
pub trait Datelike { fn year(&self) -> i32; fn month(&self) -> u32; fn day(&self) -> u32; fn ordinal(&self) -> u32; fn weekday(&self) -> Weekday; fn with_year(&self, year: i32) -> Option<Self>; fn with_month(&self, month: u32) -> Option<Self>; fn with_day(&self, day: u32) -> Option<Self>; fn num_days_from_ce(&self) -> i32 {} }
pub trait Timelike { fn hour(&self) -> u32; fn minute(&self) -> u32; fn second(&self) -> u32; fn nanosecond(&self) -> u32; fn with_hour(&self, hour: u32) -> Option<Self>; fn with_minute(&self, min: u32) -> Option<Self>; fn with_second(&self, sec: u32) -> Option<Self>; fn with_nanosecond(&self, nano: u32) -> Option<Self>; fn num_seconds_from_midnight(&self) -> u32 {} }
impl<Tz: TimeZone> Datelike for DateTime<Tz> {} impl Datelike for NaiveDate {} impl Datelike for NaiveDateTime {} impl<Tz: TimeZone> Timelike for DateTime<Tz> {} impl Timelike for NaiveTime {} impl Timelike for NaiveDateTime {}
pub trait SubsecRound { fn round_subsecs(self, digits: u16) -> Self; fn trunc_subsecs(self, digits: u16) -> Self; }
pub trait DurationRound { type Err; fn duration_round(self, duration: TimeDelta) -> Result<Self, Self::Err>; fn duration_trunc(self, duration: TimeDelta) -> Result<Self, Self::Err>; }
impl<Tz: TimeZone> SubsecRound for DateTime<Tz> {} impl SubsecRound for NaiveDateTime {} impl<Tz: TimeZone> DurationRound for DateTime<Tz> { type Err = RoundingError; }
pub enum RoundingError { DurationExceedsTimestamp, DurationExceedsLimit, TimestampExceedsLimit }
pub struct Days {}
impl Days { pub fn new(num: u64) -> Self {} }
pub struct Months {}
impl Months { pub fn new(num: u32) -> Self {} }
pub enum SecondsFormat { Secs, Millis, Micros, Nanos, AutoSi }
pub enum Weekday { Mon, Tue, Wed, Thu, Fri, Sat, Sun }
impl Weekday { pub fn succ(&self) -> Weekday {} pub fn pred(&self) -> Weekday {} pub fn number_from_monday(&self) -> u32 {} pub fn num_days_from_monday(&self) -> u32 {} pub fn num_days_from_sunday(&self) -> u32 {} }
pub enum Month { January, February, March, April, May, June, July, August, September, October, November, December }
pub struct DelayedFormat {}
impl Display for DelayedFormat {}
pub type ParseResult<T> = Result<T, ParseError>;
pub struct ParseError {}
impl std::error::Error for ParseError {} impl Debug for ParseError {} impl Display for ParseError {} impl Clone for ParseError {}
pub mod format { pub use crate::{DelayedFormat, ParseError, ParseResult, SecondsFormat}; }
