//! url
pub struct Url {}
impl Url {
    pub fn parse(input: &str) -> Result<Url, ParseError> {}
    pub fn parse_with_params<I>(input: &str, iter: I) -> Result<Url, ParseError> {}
    pub fn options() -> ParseOptions {}
    pub fn join(&self, input: &str) -> Result<Url, ParseError> {}
    pub fn make_relative(&self, url: &Url) -> Option<String> {}
    pub fn as_str(&self) -> &str {}
    pub fn into_string(self) -> String {}
    pub fn origin(&self) -> Origin {}
    pub fn scheme(&self) -> &str {}
    pub fn authority(&self) -> &str {}
    pub fn cannot_be_a_base(&self) -> bool {}
    pub fn username(&self) -> &str {}
    pub fn password(&self) -> Option<&str> {}
    pub fn has_host(&self) -> bool {}
    pub fn host_str(&self) -> Option<&str> {}
    pub fn host(&self) -> Option<Host<&str>> {}
    pub fn domain(&self) -> Option<&str> {}
    pub fn port(&self) -> Option<u16> {}
    pub fn port_or_known_default(&self) -> Option<u16> {}
    pub fn socket_addrs(&self, default_port_number: impl Fn() -> Option<u16>) -> std::io::Result<Vec<std::net::SocketAddr>> {}
    pub fn path(&self) -> &str {}
    pub fn path_segments(&self) -> Option<std::str::Split<char>> {}
    pub fn query(&self) -> Option<&str> {}
    pub fn query_pairs(&self) -> form_urlencoded::Parse {}
    pub fn fragment(&self) -> Option<&str> {}
    pub fn set_fragment(&mut self, fragment: Option<&str>) {}
    pub fn set_query(&mut self, query: Option<&str>) {}
    pub fn query_pairs_mut(&mut self) -> form_urlencoded::Serializer<&mut Url> {}
    pub fn set_path(&mut self, path: &str) {}
    pub fn path_segments_mut(&mut self) -> Result<PathSegmentsMut, ()> {}
    pub fn set_port(&mut self, port: Option<u16>) -> Result<(), ()> {}
    pub fn set_host(&mut self, host: Option<&str>) -> Result<(), ParseError> {}
    pub fn set_password(&mut self, password: Option<&str>) -> Result<(), ()> {}
    pub fn set_username(&mut self, username: &str) -> Result<(), ()> {}
    pub fn set_scheme(&mut self, scheme: &str) -> Result<(), ()> {}
    pub fn from_file_path<P: AsRef<std::path::Path>>(path: P) -> Result<Url, ()> {}
    pub fn from_directory_path<P: AsRef<std::path::Path>>(path: P) -> Result<Url, ()> {}
    pub fn to_file_path(&self) -> Result<std::path::PathBuf, ()> {}
}
impl Clone for Url {} impl PartialEq for Url {} impl Eq for Url {} impl PartialOrd for Url {} impl Ord for Url {} impl std::hash::Hash for Url {} impl AsRef<str> for Url {} impl std::fmt::Display for Url {} impl std::fmt::Debug for Url {} impl std::str::FromStr for Url { type Err = ParseError; } impl TryFrom<&str> for Url { type Error = ParseError; } impl From<Url> for String {}
pub struct ParseOptions {}
impl ParseOptions { pub fn base_url(self, new: Option<&Url>) -> Self {} pub fn parse(self, input: &str) -> Result<Url, ParseError> {} }
pub struct PathSegmentsMut {}
impl PathSegmentsMut { pub fn clear(&mut self) -> &mut Self {} pub fn pop_if_empty(&mut self) -> &mut Self {} pub fn pop(&mut self) -> &mut Self {} pub fn push(&mut self, segment: &str) -> &mut Self {} pub fn extend<I>(&mut self, segments: I) -> &mut Self {} }
pub enum Host<S = String> { Domain(S), Ipv4(std::net::Ipv4Addr), Ipv6(std::net::Ipv6Addr) }
impl Host { pub fn parse(input: &str) -> Result<Self, ParseError> {} } impl<S> Host<S> { pub fn to_owned(&self) -> Host<String> {} } impl<S> std::fmt::Display for Host<S> {}
pub enum Origin { Opaque(OpaqueOrigin), Tuple(String, Host<String>, u16) }
impl Origin { pub fn ascii_serialization(&self) -> String {} pub fn unicode_serialization(&self) -> String {} pub fn is_tuple(&self) -> bool {} }
pub struct OpaqueOrigin {}
pub enum ParseError { EmptyHost, IdnaError, InvalidPort, InvalidIpv4Address, InvalidIpv6Address, InvalidDomainCharacter, RelativeUrlWithoutBase, RelativeUrlWithCannotBeABaseBase, SetHostOnCannotBeABaseUrl, Overflow }
impl Clone for ParseError {} impl Copy for ParseError {} impl PartialEq for ParseError {} impl std::fmt::Debug for ParseError {} impl std::fmt::Display for ParseError {} impl std::error::Error for ParseError {}
pub enum Position { BeforeScheme, AfterScheme, BeforeUsername, AfterUsername, BeforePassword, AfterPassword, BeforeHost, AfterHost, BeforePort, AfterPort, BeforePath, AfterPath, BeforeQuery, AfterQuery, BeforeFragment, AfterFragment }
impl std::ops::Index<std::ops::RangeTo<Position>> for Url { type Output = str; } impl std::ops::Index<std::ops::RangeFrom<Position>> for Url { type Output = str; } impl std::ops::Index<std::ops::Range<Position>> for Url { type Output = str; }
pub mod form_urlencoded {
    pub struct Parse {}
    impl Iterator for Parse { type Item = (std::borrow::Cow<str>, std::borrow::Cow<str>); }
    pub struct Serializer<T> {}
    impl<T> Serializer<T> { pub fn new(target: T) -> Self {} pub fn clear(&mut self) -> &mut Self {} pub fn append_pair(&mut self, name: &str, value: &str) -> &mut Self {} pub fn append_key_only(&mut self, name: &str) -> &mut Self {} pub fn extend_pairs<I>(&mut self, iter: I) -> &mut Self {} pub fn finish(&mut self) -> T {} }
    pub fn parse(input: &[u8]) -> Parse {}
}
