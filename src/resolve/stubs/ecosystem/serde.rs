//! serde
pub use self::de::{Deserialize, Deserializer};
pub use self::ser::{Serialize, Serializer};
pub mod ser {
    pub trait Error: std::error::Error { fn custom<T: std::fmt::Display>(msg: T) -> Self; }
    pub trait Serialize { fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>; }
    pub trait Serializer {
        type Ok;
        type Error: Error;
        type SerializeSeq: SerializeSeq<Ok = Self::Ok, Error = Self::Error>;
        type SerializeTuple: SerializeTuple<Ok = Self::Ok, Error = Self::Error>;
        type SerializeMap: SerializeMap<Ok = Self::Ok, Error = Self::Error>;
        type SerializeStruct: SerializeStruct<Ok = Self::Ok, Error = Self::Error>;
        fn serialize_bool(self, v: bool) -> Result<Self::Ok, Self::Error>;
        fn serialize_i32(self, v: i32) -> Result<Self::Ok, Self::Error>;
        fn serialize_i64(self, v: i64) -> Result<Self::Ok, Self::Error>;
        fn serialize_u32(self, v: u32) -> Result<Self::Ok, Self::Error>;
        fn serialize_u64(self, v: u64) -> Result<Self::Ok, Self::Error>;
        fn serialize_f64(self, v: f64) -> Result<Self::Ok, Self::Error>;
        fn serialize_char(self, v: char) -> Result<Self::Ok, Self::Error>;
        fn serialize_str(self, v: &str) -> Result<Self::Ok, Self::Error>;
        fn serialize_bytes(self, v: &[u8]) -> Result<Self::Ok, Self::Error>;
        fn serialize_none(self) -> Result<Self::Ok, Self::Error>;
        fn serialize_some<T>(self, value: &T) -> Result<Self::Ok, Self::Error>;
        fn serialize_unit(self) -> Result<Self::Ok, Self::Error>;
        fn serialize_newtype_struct<T>(self, name: &str, value: &T) -> Result<Self::Ok, Self::Error>;
        fn serialize_newtype_variant<T>(self, name: &str, variant_index: u32, variant: &str, value: &T) -> Result<Self::Ok, Self::Error>;
        fn serialize_unit_variant(self, name: &str, variant_index: u32, variant: &str) -> Result<Self::Ok, Self::Error>;
        fn serialize_seq(self, len: Option<usize>) -> Result<Self::SerializeSeq, Self::Error>;
        fn serialize_tuple(self, len: usize) -> Result<Self::SerializeTuple, Self::Error>;
        fn serialize_map(self, len: Option<usize>) -> Result<Self::SerializeMap, Self::Error>;
        fn serialize_struct(self, name: &str, len: usize) -> Result<Self::SerializeStruct, Self::Error>;
        fn collect_seq<I: IntoIterator>(self, iter: I) -> Result<Self::Ok, Self::Error> {}
        fn collect_map<K, V, I: IntoIterator<Item = (K, V)>>(self, iter: I) -> Result<Self::Ok, Self::Error> {}
        fn collect_str<T>(self, value: &T) -> Result<Self::Ok, Self::Error> {}
        fn is_human_readable(&self) -> bool {}
    }
    pub trait SerializeSeq { type Ok; type Error; fn serialize_element<T>(&mut self, value: &T) -> Result<(), Self::Error>; fn end(self) -> Result<Self::Ok, Self::Error>; }
    pub trait SerializeTuple { type Ok; type Error; fn serialize_element<T>(&mut self, value: &T) -> Result<(), Self::Error>; fn end(self) -> Result<Self::Ok, Self::Error>; }
    pub trait SerializeMap { type Ok; type Error; fn serialize_key<T>(&mut self, key: &T) -> Result<(), Self::Error>; fn serialize_value<T>(&mut self, value: &T) -> Result<(), Self::Error>; fn serialize_entry<K, V>(&mut self, key: &K, value: &V) -> Result<(), Self::Error> {} fn end(self) -> Result<Self::Ok, Self::Error>; }
    pub trait SerializeStruct { type Ok; type Error; fn serialize_field<T>(&mut self, key: &str, value: &T) -> Result<(), Self::Error>; fn skip_field(&mut self, key: &str) -> Result<(), Self::Error> {} fn end(self) -> Result<Self::Ok, Self::Error>; }
}
pub mod de {
    use std::fmt::{Display, Formatter};
    pub trait Error: std::error::Error {
        fn custom<T: Display>(msg: T) -> Self;
        fn invalid_type(unexp: Unexpected, exp: &dyn Expected) -> Self {}
        fn invalid_value(unexp: Unexpected, exp: &dyn Expected) -> Self {}
        fn invalid_length(len: usize, exp: &dyn Expected) -> Self {}
        fn unknown_variant(variant: &str, expected: &[&str]) -> Self {}
        fn unknown_field(field: &str, expected: &[&str]) -> Self {}
        fn missing_field(field: &str) -> Self {}
        fn duplicate_field(field: &str) -> Self {}
    }
    pub enum Unexpected { Bool(bool), Unsigned(u64), Signed(i64), Float(f64), Char(char), Str(&str), Bytes(&[u8]), Unit, Option, NewtypeStruct, Seq, Map, Enum, UnitVariant, NewtypeVariant, TupleVariant, StructVariant, Other(&str) }
    pub trait Expected {}
    pub trait Deserialize { fn deserialize<D: Deserializer>(deserializer: D) -> Result<Self, D::Error>; }
    pub trait DeserializeOwned: Deserialize {}
    impl<T: Deserialize> DeserializeOwned for T {}
    pub trait DeserializeSeed { type Value; fn deserialize<D: Deserializer>(self, deserializer: D) -> Result<Self::Value, D::Error>; }
    impl<T> DeserializeSeed for std::marker::PhantomData<T> { type Value = T; }
    pub trait Deserializer {
        type Error: Error;
        fn deserialize_any<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_bool<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_i64<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_u64<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_f64<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_str<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_string<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_bytes<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_byte_buf<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_option<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_unit<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_newtype_struct<V: Visitor>(self, name: &str, visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_seq<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_tuple<V: Visitor>(self, len: usize, visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_map<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_struct<V: Visitor>(self, name: &str, fields: &[&str], visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_enum<V: Visitor>(self, name: &str, variants: &[&str], visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_identifier<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
        fn deserialize_ignored_any<V: Visitor>(self, visitor: V) -> Result<V::Value, Self::Error>;
        fn is_human_readable(&self) -> bool {}
    }
    pub trait Visitor {
        type Value;
        fn expecting(&self, formatter: &mut Formatter) -> std::fmt::Result;
        fn visit_bool<E: Error>(self, v: bool) -> Result<Self::Value, E> {}
        fn visit_i64<E: Error>(self, v: i64) -> Result<Self::Value, E> {}
        fn visit_u64<E: Error>(self, v: u64) -> Result<Self::Value, E> {}
        fn visit_f64<E: Error>(self, v: f64) -> Result<Self::Value, E> {}
        fn visit_str<E: Error>(self, v: &str) -> Result<Self::Value, E> {}
        fn visit_borrowed_str<E: Error>(self, v: &str) -> Result<Self::Value, E> {}
        fn visit_string<E: Error>(self, v: String) -> Result<Self::Value, E> {}
        fn visit_bytes<E: Error>(self, v: &[u8]) -> Result<Self::Value, E> {}
        fn visit_none<E: Error>(self) -> Result<Self::Value, E> {}
        fn visit_some<D: Deserializer>(self, deserializer: D) -> Result<Self::Value, D::Error> {}
        fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {}
        fn visit_newtype_struct<D: Deserializer>(self, deserializer: D) -> Result<Self::Value, D::Error> {}
        fn visit_seq<A: SeqAccess>(self, seq: A) -> Result<Self::Value, A::Error> {}
        fn visit_map<A: MapAccess>(self, map: A) -> Result<Self::Value, A::Error> {}
        fn visit_enum<A>(self, data: A) -> Result<Self::Value, A::Error> where A: EnumAccess {}
    }
    pub trait SeqAccess { type Error: Error; fn next_element_seed<T: DeserializeSeed>(&mut self, seed: T) -> Result<Option<T::Value>, Self::Error>; fn next_element<T>(&mut self) -> Result<Option<T>, Self::Error> {} fn size_hint(&self) -> Option<usize> {} }
    pub trait MapAccess {
        type Error: Error;
        fn next_key_seed<K: DeserializeSeed>(&mut self, seed: K) -> Result<Option<K::Value>, Self::Error>;
        fn next_value_seed<V: DeserializeSeed>(&mut self, seed: V) -> Result<V::Value, Self::Error>;
        fn next_key<K>(&mut self) -> Result<Option<K>, Self::Error> {}
        fn next_value<V>(&mut self) -> Result<V, Self::Error> {}
        fn next_entry<K, V>(&mut self) -> Result<Option<(K, V)>, Self::Error> {}
        fn size_hint(&self) -> Option<usize> {}
    }
    pub trait EnumAccess { type Error: Error; type Variant: VariantAccess<Error = Self::Error>; fn variant<V>(self) -> Result<(V, Self::Variant), Self::Error> {} }
    pub trait VariantAccess { type Error: Error; fn unit_variant(self) -> Result<(), Self::Error>; fn newtype_variant<T>(self) -> Result<T, Self::Error> {} }
    pub trait IntoDeserializer<E> { type Deserializer: Deserializer<Error = E>; fn into_deserializer(self) -> Self::Deserializer; }
    pub struct IgnoredAny;
    pub mod value { pub struct Error {} pub struct MapAccessDeserializer<A> {} impl<A> MapAccessDeserializer<A> { pub fn new(map: A) -> Self {} } impl<A: super::MapAccess> super::Deserializer for MapAccessDeserializer<A> { type Error = A::Error; } pub struct SeqAccessDeserializer<A> {} impl<A> SeqAccessDeserializer<A> { pub fn new(seq: A) -> Self {} } impl<A: super::SeqAccess> super::Deserializer for SeqAccessDeserializer<A> { type Error = A::Error; } }
}
