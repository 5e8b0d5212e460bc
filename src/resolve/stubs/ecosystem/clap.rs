//! clap
use std::ffi::OsString;
pub use self::builder::{Arg, ArgAction, ArgGroup, Command, ValueHint};
pub use self::error::Error;
pub trait Parser: FromArgMatches + CommandFactory {
    fn parse() -> Self {}
    fn try_parse() -> Result<Self, Error> {}
    fn parse_from<I, T>(itr: I) -> Self {}
    fn try_parse_from<I, T>(itr: I) -> Result<Self, Error> {}
    fn update_from<I, T>(&mut self, itr: I) {}
}
pub trait CommandFactory { fn command() -> Command; fn command_for_update() -> Command; }
pub trait FromArgMatches { fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error>; fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error>; }
pub trait Args: FromArgMatches { fn augment_args(cmd: Command) -> Command; }
pub trait Subcommand: FromArgMatches { fn augment_subcommands(cmd: Command) -> Command; fn has_subcommand(name: &str) -> bool; }
pub trait ValueEnum { fn value_variants() -> &[Self]; fn to_possible_value(&self) -> Option<builder::PossibleValue>; fn from_str(input: &str, ignore_case: bool) -> Result<Self, String> {} }
pub struct ArgMatches {}
impl ArgMatches {
    pub fn get_one<T>(&self, id: &str) -> Option<&T> {}
    pub fn get_count(&self, id: &str) -> u8 {}
    pub fn get_flag(&self, id: &str) -> bool {}
    pub fn get_many<T>(&self, id: &str) -> Option<std::slice::Iter<T>> {}
    pub fn get_raw(&self, id: &str) -> Option<std::slice::Iter<OsString>> {}
    pub fn remove_one<T>(&mut self, id: &str) -> Option<T> {}
    pub fn remove_many<T>(&mut self, id: &str) -> Option<std::vec::IntoIter<T>> {}
    pub fn try_get_one<T>(&self, id: &str) -> Result<Option<&T>, parser::MatchesError> {}
    pub fn contains_id(&self, id: &str) -> bool {}
    pub fn args_present(&self) -> bool {}
    pub fn value_source(&self, id: &str) -> Option<parser::ValueSource> {}
    pub fn subcommand(&self) -> Option<(&str, &ArgMatches)> {}
    pub fn remove_subcommand(&mut self) -> Option<(String, ArgMatches)> {}
    pub fn subcommand_matches(&self, name: &str) -> Option<&ArgMatches> {}
    pub fn subcommand_name(&self) -> Option<&str> {}
    pub fn ids(&self) -> std::vec::IntoIter<&Id> {}
}
impl Clone for ArgMatches {}
pub struct Id {}
impl Id { pub fn as_str(&self) -> &str {} }
pub enum ColorChoice { Auto, Always, Never }
pub mod parser { pub enum ValueSource { DefaultValue, EnvVariable, CommandLine } pub enum MatchesError { Downcast {}, UnknownArgument {} } impl std::fmt::Debug for MatchesError {} impl std::fmt::Display for MatchesError {} impl std::error::Error for MatchesError {} }
pub mod error { pub struct Error {} pub type Result<T, E = Error> = std::result::Result<T, E>; impl Error { pub fn raw(kind: ErrorKind, message: impl std::fmt::Display) -> Self {} pub fn new(kind: ErrorKind) -> Self {} pub fn format(self, cmd: &mut crate::Command) -> Self {} pub fn kind(&self) -> ErrorKind {} pub fn exit(&self) -> ! {} pub fn exit_code(&self) -> i32 {} pub fn print(&self) -> std::io::Result<()> {} } impl std::fmt::Debug for Error {} impl std::fmt::Display for Error {} impl std::error::Error for Error {} pub enum ErrorKind { InvalidValue, UnknownArgument, InvalidSubcommand, ValueValidation, TooManyValues, TooFewValues, ArgumentConflict, MissingRequiredArgument, MissingSubcommand, InvalidUtf8, DisplayHelp, DisplayVersion, Io, Format } }
pub mod builder {
    use crate::{ArgMatches, Error};
    pub struct Command {}
    impl Command {
        pub fn new(name: impl Into<Str>) -> Self {}
        pub fn arg<A>(self, a: A) -> Self {}
        pub fn args<I>(self, args: I) -> Self {}
        pub fn group<G>(self, group: G) -> Self {}
        pub fn subcommand<S>(self, subcmd: S) -> Self {}
        pub fn subcommands<I>(self, subcmds: I) -> Self {}
        pub fn mut_arg<F: FnOnce(Arg) -> Arg>(self, arg_id: impl AsRef<str>, f: F) -> Self {}
        pub fn name<S>(self, name: S) -> Self {}
        pub fn bin_name<S>(self, name: S) -> Self {}
        pub fn about<S>(self, about: S) -> Self {}
        pub fn long_about<S>(self, about: S) -> Self {}
        pub fn version<S>(self, ver: S) -> Self {}
        pub fn long_version<S>(self, ver: S) -> Self {}
        pub fn author<S>(self, author: S) -> Self {}
        pub fn after_help<S>(self, help: S) -> Self {}
        pub fn after_long_help<S>(self, help: S) -> Self {}
        pub fn before_help<S>(self, help: S) -> Self {}
        pub fn override_usage<S>(self, usage: S) -> Self {}
        pub fn override_help<S>(self, help: S) -> Self {}
        pub fn help_template<S>(self, s: S) -> Self {}
        pub fn next_help_heading<S>(self, heading: S) -> Self {}
        pub fn styles(self, styles: Styles) -> Self {}
        pub fn color(self, color: crate::ColorChoice) -> Self {}
        pub fn alias<S>(self, name: S) -> Self {}
        pub fn visible_alias<S>(self, name: S) -> Self {}
        pub fn hide(self, yes: bool) -> Self {}
        pub fn display_order<T>(self, ord: T) -> Self {}
        pub fn arg_required_else_help(self, yes: bool) -> Self {}
        pub fn subcommand_required(self, yes: bool) -> Self {}
        pub fn allow_external_subcommands(self, yes: bool) -> Self {}
        pub fn disable_help_subcommand(self, yes: bool) -> Self {}
        pub fn disable_help_flag(self, yes: bool) -> Self {}
        pub fn disable_version_flag(self, yes: bool) -> Self {}
        pub fn external_subcommand_value_parser<P>(self, parser: P) -> Self {}
        pub fn get_matches(self) -> ArgMatches {}
        pub fn get_matches_from<I>(self, itr: I) -> ArgMatches {}
        pub fn try_get_matches(self) -> Result<ArgMatches, Error> {}
        pub fn try_get_matches_from<I>(self, itr: I) -> Result<ArgMatches, Error> {}
        pub fn print_help(&mut self) -> std::io::Result<()> {}
        pub fn render_help(&mut self) -> StyledStr {}
        pub fn render_long_help(&mut self) -> StyledStr {}
        pub fn error(&mut self, kind: crate::error::ErrorKind, message: impl std::fmt::Display) -> Error {}
        pub fn get_name(&self) -> &str {}
        pub fn get_version(&self) -> Option<&str> {}
        pub fn get_subcommands(&self) -> std::slice::Iter<Command> {}
        pub fn get_arguments(&self) -> std::slice::Iter<Arg> {}
        pub fn find_subcommand(&self, name: &str) -> Option<&Command> {}
        pub fn build(&mut self) {}
        pub fn debug_assert(self) {}
    }
    impl Clone for Command {}
    pub struct Arg {}
    impl Arg {
        pub fn new(id: impl Into<Str>) -> Self {}
        pub fn short<S>(self, s: S) -> Self {}
        pub fn long<S>(self, l: S) -> Self {}
        pub fn alias<S>(self, name: S) -> Self {}
        pub fn aliases<S>(self, names: S) -> Self {}
        pub fn short_alias<S>(self, name: S) -> Self {}
        pub fn visible_alias<S>(self, name: S) -> Self {}
        pub fn index<T>(self, idx: T) -> Self {}
        pub fn last(self, yes: bool) -> Self {}
        pub fn required(self, yes: bool) -> Self {}
        pub fn requires<S>(self, arg_id: S) -> Self {}
        pub fn exclusive(self, yes: bool) -> Self {}
        pub fn global(self, yes: bool) -> Self {}
        pub fn action(self, action: ArgAction) -> Self {}
        pub fn value_parser<P>(self, parser: P) -> Self {}
        pub fn num_args<R>(self, qty: R) -> Self {}
        pub fn value_name<S>(self, name: S) -> Self {}
        pub fn value_names<S>(self, names: S) -> Self {}
        pub fn value_hint(self, value_hint: ValueHint) -> Self {}
        pub fn value_delimiter<S>(self, d: S) -> Self {}
        pub fn ignore_case(self, yes: bool) -> Self {}
        pub fn allow_hyphen_values(self, yes: bool) -> Self {}
        pub fn trailing_var_arg(self, yes: bool) -> Self {}
        pub fn require_equals(self, yes: bool) -> Self {}
        pub fn default_value<S>(self, val: S) -> Self {}
        pub fn default_missing_value<S>(self, val: S) -> Self {}
        pub fn env<S>(self, name: S) -> Self {}
        pub fn help<S>(self, h: S) -> Self {}
        pub fn long_help<S>(self, h: S) -> Self {}
        pub fn help_heading<S>(self, heading: S) -> Self {}
        pub fn hide(self, yes: bool) -> Self {}
        pub fn hide_short_help(self, yes: bool) -> Self {}
        pub fn hide_possible_values(self, yes: bool) -> Self {}
        pub fn display_order<T>(self, ord: T) -> Self {}
        pub fn conflicts_with<S>(self, arg_id: S) -> Self {}
        pub fn conflicts_with_all<S>(self, names: S) -> Self {}
        pub fn overrides_with<S>(self, arg_id: S) -> Self {}
        pub fn required_unless_present<S>(self, arg_id: S) -> Self {}
        pub fn group<S>(self, group_id: S) -> Self {}
        pub fn add<T>(self, tagged: T) -> Self {}
        pub fn get_id(&self) -> &crate::Id {}
        pub fn get_long(&self) -> Option<&str> {}
        pub fn get_short(&self) -> Option<char> {}
    }
    impl Clone for Arg {}
    pub struct ArgGroup {}
    impl ArgGroup { pub fn new<S>(id: S) -> Self {} pub fn arg<S>(self, arg_id: S) -> Self {} pub fn args<S>(self, ns: S) -> Self {} pub fn multiple(self, yes: bool) -> Self {} pub fn required(self, yes: bool) -> Self {} }
    pub enum ArgAction { Set, Append, SetTrue, SetFalse, Count, Help, HelpShort, HelpLong, Version }
    pub enum ValueHint { Unknown, Other, AnyPath, FilePath, DirPath, ExecutablePath, CommandName, CommandString, CommandWithArguments, Username, Hostname, Url, EmailAddress }
    pub struct PossibleValue {}
    impl PossibleValue { pub fn new(name: impl Into<Str>) -> Self {} pub fn help<S>(self, help: S) -> Self {} pub fn hide(self, yes: bool) -> Self {} pub fn alias<S>(self, name: S) -> Self {} pub fn get_name(&self) -> &str {} pub fn matches(&self, value: &str, ignore_case: bool) -> bool {} }
    pub trait TypedValueParser { type Value; fn parse_ref(&self, cmd: &Command, arg: Option<&Arg>, value: &std::ffi::OsStr) -> Result<Self::Value, Error>; fn map<T, F: Fn(Self::Value) -> T>(self, func: F) -> ValueParser {} fn try_map<F: Fn(Self::Value) -> Result<T, E>, T, E>(self, func: F) -> ValueParser {} }
    pub struct ValueParser {}
    impl ValueParser { pub fn new<P>(other: P) -> Self {} pub fn string() -> Self {} pub fn path_buf() -> Self {} pub fn os_string() -> Self {} }
    pub struct PossibleValuesParser {}
    impl PossibleValuesParser { pub fn new<V>(values: V) -> Self {} }
    impl TypedValueParser for PossibleValuesParser { type Value = String; }
    pub struct NonEmptyStringValueParser {}
    impl NonEmptyStringValueParser { pub fn new() -> Self {} }
    pub struct Str {}
    pub struct StyledStr {}
    pub struct Styles {}
    impl std::fmt::Display for StyledStr {} impl From<&str> for Str {} impl From<String> for Str {}
    impl Styles { pub fn styled() -> Self {} pub fn plain() -> Self {} }
}
