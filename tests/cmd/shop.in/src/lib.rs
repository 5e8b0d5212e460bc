pub mod catalog;
pub mod finance;
pub mod legacy;
pub mod shared;
pub mod warehouse;
pub mod web;
