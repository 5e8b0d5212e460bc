//! config
pub struct Config {}
impl Config { pub fn builder() -> ConfigBuilder {} pub fn get<T>(&self, key: &str) -> Result<T, ConfigError> {} pub fn get_string(&self, key: &str) -> Result<String, ConfigError> {} pub fn get_int(&self, key: &str) -> Result<i64, ConfigError> {} pub fn get_bool(&self, key: &str) -> Result<bool, ConfigError> {} pub fn try_deserialize<T>(self) -> Result<T, ConfigError> {} pub fn try_from<T>(from: &T) -> Result<Self, ConfigError> {} }
pub struct ConfigBuilder {}
impl ConfigBuilder { pub fn add_source<T>(self, source: T) -> Self {} pub fn set_default<S, T>(self, key: S, value: T) -> Result<Self, ConfigError> {} pub fn set_override<S, T>(self, key: S, value: T) -> Result<Self, ConfigError> {} pub fn build(self) -> Result<Config, ConfigError> {} pub fn build_cloned(&self) -> Result<Config, ConfigError> {} }
impl Clone for ConfigBuilder {}
pub enum ConfigError { Frozen, NotFound(String), PathParse { cause: Box<dyn std::error::Error> }, Message(String), Foreign(Box<dyn std::error::Error + Send + Sync>) }
impl std::fmt::Debug for ConfigError {} impl std::fmt::Display for ConfigError {} impl std::error::Error for ConfigError {}
pub struct File {}
impl File { pub fn new(name: &str, format: FileFormat) -> Self {} pub fn with_name(base_name: &str) -> Self {} pub fn from_str(s: &str, format: FileFormat) -> Self {} pub fn format(self, format: FileFormat) -> Self {} pub fn required(self, required: bool) -> Self {} }
pub enum FileFormat { Toml, Json, Yaml, Ini, Ron, Json5 }
pub struct Environment {}
impl Environment { pub fn with_prefix(s: &str) -> Self {} pub fn prefix_separator(self, s: &str) -> Self {} pub fn separator(self, s: &str) -> Self {} pub fn try_parsing(self, try_parsing: bool) -> Self {} }
impl Default for Environment {}
