//! uuid
pub struct Uuid {}
impl Uuid {
    pub fn nil() -> Self {}
    pub fn max() -> Self {}
    pub fn new_v4() -> Uuid {}
    pub fn now_v7() -> Uuid {}
    pub fn new_v5(namespace: &Uuid, name: &[u8]) -> Uuid {}
    pub fn parse_str(input: &str) -> Result<Uuid, Error> {}
    pub fn try_parse(input: &str) -> Result<Uuid, Error> {}
    pub fn from_u128(v: u128) -> Self {}
    pub fn from_bytes(bytes: [u8; 16]) -> Uuid {}
    pub fn from_slice(b: &[u8]) -> Result<Uuid, Error> {}
    pub fn as_u128(&self) -> u128 {}
    pub fn as_bytes(&self) -> &[u8; 16] {}
    pub fn into_bytes(self) -> [u8; 16] {}
    pub fn is_nil(&self) -> bool {}
    pub fn get_version_num(&self) -> usize {}
    pub fn simple(self) -> fmt::Simple {}
    pub fn as_simple(&self) -> &fmt::Simple {}
    pub fn hyphenated(self) -> fmt::Hyphenated {}
    pub fn as_hyphenated(&self) -> &fmt::Hyphenated {}
}
impl Clone for Uuid {} impl Copy for Uuid {} impl Default for Uuid {} impl PartialEq for Uuid {} impl Eq for Uuid {} impl PartialOrd for Uuid {} impl Ord for Uuid {} impl std::hash::Hash for Uuid {} impl std::fmt::Display for Uuid {} impl std::fmt::Debug for Uuid {} impl std::str::FromStr for Uuid { type Err = Error; } impl TryFrom<&str> for Uuid { type Error = Error; } impl AsRef<[u8]> for Uuid {}
pub struct Error {}
impl std::fmt::Debug for Error {} impl std::fmt::Display for Error {} impl std::error::Error for Error {}
pub mod fmt { pub struct Simple {} pub struct Hyphenated {} impl std::fmt::Display for Simple {} impl std::fmt::Display for Hyphenated {} impl Simple { pub fn encode_lower(&self, buffer: &mut [u8]) -> &mut str {} } impl Hyphenated { pub fn encode_lower(&self, buffer: &mut [u8]) -> &mut str {} } }
