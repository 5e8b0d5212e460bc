//! The standard library as signatures: what types flow out of what calls. Never compiled, only read.
//! Conventions (what is left out, what stands for what) are in the README one folder up.

pub mod alloc;
pub mod any;
pub mod array;
pub mod ascii;
pub mod backtrace;
pub mod borrow;
pub mod boxed;
pub mod cell;
pub mod char;
pub mod clone;
pub mod cmp;
pub mod collections;
pub mod convert;
pub mod default;
pub mod env;
pub mod error;
pub mod ffi;
pub mod fmt;
pub mod fs;
pub mod future;
pub mod hash;
pub mod hint;
pub mod io;
pub mod iter;
pub mod marker;
pub mod mem;
pub mod net;
pub mod num;
pub mod ops;
pub mod option;
pub mod os;
pub mod panic;
pub mod path;
pub mod pin;
pub mod prelude;
pub mod primitive;
pub mod process;
pub mod ptr;
pub mod rc;
pub mod result;
pub mod slice;
pub mod str;
pub mod string;
pub mod sync;
pub mod task;
pub mod thread;
pub mod time;
pub mod vec;

pub mod i8 { pub const MIN: i8 = _; pub const MAX: i8 = _; }
pub mod i16 { pub const MIN: i16 = _; pub const MAX: i16 = _; }
pub mod i32 { pub const MIN: i32 = _; pub const MAX: i32 = _; }
pub mod i64 { pub const MIN: i64 = _; pub const MAX: i64 = _; }
pub mod i128 { pub const MIN: i128 = _; pub const MAX: i128 = _; }
pub mod isize { pub const MIN: isize = _; pub const MAX: isize = _; }
pub mod u8 { pub const MIN: u8 = _; pub const MAX: u8 = _; }
pub mod u16 { pub const MIN: u16 = _; pub const MAX: u16 = _; }
pub mod u32 { pub const MIN: u32 = _; pub const MAX: u32 = _; }
pub mod u64 { pub const MIN: u64 = _; pub const MAX: u64 = _; }
pub mod u128 { pub const MIN: u128 = _; pub const MAX: u128 = _; }
pub mod usize { pub const MIN: usize = _; pub const MAX: usize = _; }

pub mod f32 {
    pub const RADIX: u32 = _;
    pub const MANTISSA_DIGITS: u32 = _;
    pub const DIGITS: u32 = _;
    pub const EPSILON: f32 = _;
    pub const MIN: f32 = _;
    pub const MIN_POSITIVE: f32 = _;
    pub const MAX: f32 = _;
    pub const NAN: f32 = _;
    pub const INFINITY: f32 = _;
    pub const NEG_INFINITY: f32 = _;
    pub mod consts {
        pub const PI: f32 = _;
        pub const TAU: f32 = _;
        pub const E: f32 = _;
        pub const FRAC_PI_2: f32 = _;
        pub const FRAC_PI_3: f32 = _;
        pub const FRAC_PI_4: f32 = _;
        pub const FRAC_PI_6: f32 = _;
        pub const FRAC_PI_8: f32 = _;
        pub const FRAC_1_PI: f32 = _;
        pub const FRAC_2_PI: f32 = _;
        pub const FRAC_2_SQRT_PI: f32 = _;
        pub const SQRT_2: f32 = _;
        pub const FRAC_1_SQRT_2: f32 = _;
        pub const LOG2_E: f32 = _;
        pub const LOG2_10: f32 = _;
        pub const LOG10_E: f32 = _;
        pub const LOG10_2: f32 = _;
        pub const LN_2: f32 = _;
        pub const LN_10: f32 = _;
    }
}
pub mod f64 {
    pub const RADIX: u32 = _;
    pub const MANTISSA_DIGITS: u32 = _;
    pub const DIGITS: u32 = _;
    pub const EPSILON: f64 = _;
    pub const MIN: f64 = _;
    pub const MIN_POSITIVE: f64 = _;
    pub const MAX: f64 = _;
    pub const NAN: f64 = _;
    pub const INFINITY: f64 = _;
    pub const NEG_INFINITY: f64 = _;
    pub mod consts {
        pub const PI: f64 = _;
        pub const TAU: f64 = _;
        pub const E: f64 = _;
        pub const FRAC_PI_2: f64 = _;
        pub const FRAC_PI_3: f64 = _;
        pub const FRAC_PI_4: f64 = _;
        pub const FRAC_PI_6: f64 = _;
        pub const FRAC_PI_8: f64 = _;
        pub const FRAC_1_PI: f64 = _;
        pub const FRAC_2_PI: f64 = _;
        pub const FRAC_2_SQRT_PI: f64 = _;
        pub const SQRT_2: f64 = _;
        pub const FRAC_1_SQRT_2: f64 = _;
        pub const LOG2_E: f64 = _;
        pub const LOG2_10: f64 = _;
        pub const LOG10_E: f64 = _;
        pub const LOG10_2: f64 = _;
        pub const LN_2: f64 = _;
        pub const LN_10: f64 = _;
    }
}
