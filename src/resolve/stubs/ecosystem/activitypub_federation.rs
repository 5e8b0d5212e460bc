//! activitypub_federation
pub mod config {
    use url::Url;
    pub struct Data<T: Clone> {}
    impl<T: Clone> Data<T> { pub fn app_data(&self) -> &T {} pub fn domain(&self) -> &str {} pub fn request_count(&self) -> u32 {} pub fn reset_request_count(&self) -> Self {} }
    impl<T: Clone> std::ops::Deref for Data<T> { type Target = T; } impl<T: Clone> Clone for Data<T> {}
    pub struct FederationConfig<T: Clone> {}
    impl<T: Clone> FederationConfig<T> { pub fn builder() -> FederationConfigBuilder<T> {} pub fn to_request_data(&self) -> Data<T> {} pub fn domain(&self) -> &str {} pub async fn verify_url_valid(&self, url: &Url) -> Result<(), crate::error::Error> {} }
    impl<T: Clone> std::ops::Deref for FederationConfig<T> { type Target = T; } impl<T: Clone> Clone for FederationConfig<T> {}
    pub struct FederationConfigBuilder<T: Clone> {}
    impl<T: Clone> FederationConfigBuilder<T> {
        pub fn domain<VALUE>(&mut self, value: VALUE) -> &mut Self {}
        pub fn app_data(&mut self, value: T) -> &mut Self {}
        pub fn client<VALUE>(&mut self, value: VALUE) -> &mut Self {}
        pub fn http_fetch_limit(&mut self, value: u32) -> &mut Self {}
        pub fn debug(&mut self, value: bool) -> &mut Self {}
        pub fn http_signature_compat(&mut self, value: bool) -> &mut Self {}
        pub fn url_verifier(&mut self, value: Box<dyn UrlVerifier + Sync>) -> &mut Self {}
        pub fn signed_fetch_actor<A>(&mut self, actor: &A) -> &mut Self {}
        pub async fn build(&mut self) -> Result<FederationConfig<T>, String> {}
    }
    pub trait UrlVerifier { async fn verify(&self, url: &Url) -> Result<(), crate::error::Error>; }
    pub struct FederationMiddleware<T: Clone> {}
    impl<T: Clone> FederationMiddleware<T> { pub fn new(config: FederationConfig<T>) -> Self {} }
}
pub mod traits {
    use crate::config::Data;
    use crate::protocol::public_key::PublicKey;
    use chrono::{DateTime, Utc};
    use url::Url;
    pub trait Object {
        type DataType: Clone;
        type Kind;
        type Error;
        fn id(&self) -> &Url;
        fn last_refreshed_at(&self) -> Option<DateTime<Utc>> {}
        async fn read_from_id(object_id: Url, data: &Data<Self::DataType>) -> Result<Option<Self>, Self::Error>;
        async fn delete(&self, data: &Data<Self::DataType>) -> Result<(), Self::Error> {}
        fn is_deleted(&self) -> bool {}
        async fn into_json(self, data: &Data<Self::DataType>) -> Result<Self::Kind, Self::Error>;
        async fn verify(json: &Self::Kind, expected_domain: &Url, data: &Data<Self::DataType>) -> Result<(), Self::Error>;
        async fn from_json(json: Self::Kind, data: &Data<Self::DataType>) -> Result<Self, Self::Error>;
    }
    pub trait Activity {
        type DataType: Clone;
        type Error;
        fn id(&self) -> &Url;
        fn actor(&self) -> &Url;
        async fn verify(&self, data: &Data<Self::DataType>) -> Result<(), Self::Error>;
        async fn receive(self, data: &Data<Self::DataType>) -> Result<(), Self::Error>;
    }
    pub trait Actor: Object {
        fn public_key_pem(&self) -> &str;
        fn private_key_pem(&self) -> Option<String>;
        fn inbox(&self) -> Url;
        fn public_key(&self) -> PublicKey {}
        fn shared_inbox(&self) -> Option<Url> {}
        fn shared_inbox_or_inbox(&self) -> Url {}
    }
    pub trait Collection {
        type Owner;
        type DataType: Clone;
        type Kind;
        type Error;
        async fn read_local(owner: &Self::Owner, data: &Data<Self::DataType>) -> Result<Self::Kind, Self::Error>;
        async fn verify(json: &Self::Kind, expected_domain: &Url, data: &Data<Self::DataType>) -> Result<(), Self::Error>;
        async fn from_json(json: Self::Kind, owner: &Self::Owner, data: &Data<Self::DataType>) -> Result<Self, Self::Error>;
    }
    impl<T: Activity> Activity for Box<T> { type DataType = T::DataType; type Error = T::Error; } impl<T: Object> Object for Box<T> { type DataType = T::DataType; type Kind = T::Kind; type Error = T::Error; }
}
pub mod fetch {
    pub mod object_id {
        use crate::config::Data;
        use crate::traits::Object;
        use url::Url;
        pub struct ObjectId<Kind: Object> {}
        impl<Kind: Object> ObjectId<Kind> {
            pub fn parse(url: &str) -> Result<Self, url::ParseError> {}
            pub fn inner(&self) -> &Url {}
            pub fn into_inner(self) -> Url {}
            pub async fn dereference(&self, data: &Data<Kind::DataType>) -> Result<Kind, Kind::Error> {}
            pub async fn dereference_forced(&self, data: &Data<Kind::DataType>) -> Result<Kind, Kind::Error> {}
            pub async fn dereference_local(&self, data: &Data<Kind::DataType>) -> Result<Kind, Kind::Error> {}
            pub fn is_local(&self, data: &Data<Kind::DataType>) -> bool {}
        }
        impl<Kind: Object> Clone for ObjectId<Kind> {} impl<Kind: Object> PartialEq for ObjectId<Kind> {} impl<Kind: Object> From<Url> for ObjectId<Kind> {} impl<Kind: Object> From<ObjectId<Kind>> for Url {} impl<Kind: Object> std::fmt::Display for ObjectId<Kind> {} impl<Kind: Object> std::fmt::Debug for ObjectId<Kind> {}
    }
    pub mod collection_id {
        use crate::config::Data;
        use crate::traits::Collection;
        use url::Url;
        pub struct CollectionId<Kind: Collection> {}
        impl<Kind: Collection> CollectionId<Kind> {
            pub fn parse(url: &str) -> Result<Self, url::ParseError> {}
            pub fn inner(&self) -> &Url {}
            pub async fn dereference(&self, owner: &Kind::Owner, data: &Data<Kind::DataType>) -> Result<Kind, Kind::Error> {}
        }
        impl<Kind: Collection> Clone for CollectionId<Kind> {} impl<Kind: Collection> From<Url> for CollectionId<Kind> {} impl<Kind: Collection> From<CollectionId<Kind>> for Url {} impl<Kind: Collection> std::fmt::Display for CollectionId<Kind> {}
    }
    pub mod webfinger {
        use crate::config::Data;
        use crate::traits::{Actor, Object};
        pub async fn webfinger_resolve_actor<T: Clone, Kind: Object<DataType = T> + Actor>(identifier: &str, data: &Data<T>) -> Result<Kind, Kind::Error> {}
        pub fn extract_webfinger_name<T: Clone>(query: &str, data: &Data<T>) -> Result<&str, crate::error::Error> {}
        pub struct Webfinger { pub subject: String, pub links: Vec<WebfingerLink>, pub aliases: Vec<url::Url> }
        pub struct WebfingerLink { pub rel: Option<String>, pub kind: Option<String>, pub href: Option<url::Url>, pub template: Option<String> }
    }
    pub struct FetchObjectResponse<Kind> { pub object: Kind, pub url: url::Url }
    pub async fn fetch_object_http<T: Clone, Kind>(url: &url::Url, data: &crate::config::Data<T>) -> Result<FetchObjectResponse<Kind>, crate::error::Error> {}
}
pub mod protocol {
    pub mod context { pub struct WithContext<T> {} impl<T> WithContext<T> { pub fn new_default(inner: T) -> WithContext<T> {} pub fn new<C>(inner: T, context: C) -> WithContext<T> {} pub fn inner(&self) -> &T {} } impl<T: crate::traits::Activity> crate::traits::Activity for WithContext<T> { type DataType = T::DataType; type Error = T::Error; } }
    pub mod public_key { pub struct PublicKey { pub id: String, pub owner: url::Url, pub public_key_pem: String } impl Clone for PublicKey {} }
    pub mod verification {
        use url::Url;
        pub fn verify_domains_match(a: &Url, b: &Url) -> Result<(), crate::error::Error> {}
        pub fn verify_urls_match(a: &Url, b: &Url) -> Result<(), crate::error::Error> {}
        pub fn verify_is_remote_object<Kind: crate::traits::Object, T: Clone>(id: &crate::fetch::object_id::ObjectId<Kind>, data: &crate::config::Data<T>) -> Result<(), crate::error::Error> {}
    }
    pub mod tombstone { pub struct Tombstone { pub id: url::Url } impl Tombstone { pub fn new(id: url::Url) -> Tombstone {} } }
    pub mod values { pub struct MediaTypeHtml {} pub struct MediaTypeMarkdown {} pub enum MediaTypeMarkdownOrHtml { Markdown, Html } }
}
pub mod activity_queue { pub async fn queue_activity<A, D: Clone, T>(activity: &A, actor: &T, inboxes: Vec<url::Url>, data: &crate::config::Data<D>) -> Result<(), crate::error::Error> {} }
pub mod activity_sending {
    pub struct SendActivityTask {}
    impl SendActivityTask { pub async fn prepare<A, D: Clone, T>(activity: &A, actor: &T, inboxes: Vec<url::Url>, data: &crate::config::Data<D>) -> Result<Vec<SendActivityTask>, crate::error::Error> {} pub async fn sign_and_send<D: Clone>(&self, data: &crate::config::Data<D>) -> Result<(), crate::error::Error> {} }
}
pub mod http_signatures { pub struct Keypair { pub private_key: String, pub public_key: String } pub fn generate_actor_keypair() -> Result<Keypair, std::io::Error> {} }
pub mod error { pub enum Error { NotFound, RequestLimit, ResponseBodyLimit, ObjectDeleted(url::Url), UrlVerificationError(&str), ActivityBodyDigestInvalid, ActivitySignatureInvalid, Other(String) } impl std::fmt::Debug for Error {} impl std::fmt::Display for Error {} impl std::error::Error for Error {} }
