//! mlua
use std::future::Future;
use std::ops::{Deref, DerefMut};

pub type Result<T> = std::result::Result<T, Error>;
pub struct Error {}
pub struct Lua {}
impl Lua {
    pub fn set_app_data<T>(&self, data: T) -> Option<T> {}
    pub fn app_data_ref<T>(&self) -> Option<AppDataRef<T>> {}
    pub fn app_data_mut<T>(&self) -> Option<AppDataRefMut<T>> {}
    pub fn remove_app_data<T>(&self) -> Option<T> {}
}
impl Clone for Lua {}
pub struct AppDataRef<T> {}
impl<T> Deref for AppDataRef<T> { type Target = T; }
pub struct AppDataRefMut<T> {}
impl<T> Deref for AppDataRefMut<T> { type Target = T; } impl<T> DerefMut for AppDataRefMut<T> {}
pub struct AnyUserData {}
impl AnyUserData {
    pub fn is<T>(&self) -> bool {}
    pub fn borrow<T>(&self) -> Result<UserDataRef<T>> {}
    pub fn borrow_mut<T>(&self) -> Result<UserDataRefMut<T>> {}
    pub fn borrow_scoped<T, R>(&self, f: impl FnOnce(&T) -> R) -> Result<R> {}
    pub fn borrow_mut_scoped<T, R>(&self, f: impl FnOnce(&mut T) -> R) -> Result<R> {}
    pub fn take<T>(&self) -> Result<T> {}
}
impl Clone for AnyUserData {}
pub struct UserDataRef<T> {}
impl<T> Deref for UserDataRef<T> { type Target = T; }
pub struct UserDataRefMut<T> {}
impl<T> Deref for UserDataRefMut<T> { type Target = T; } impl<T> DerefMut for UserDataRefMut<T> {}
pub trait UserData {
    fn add_fields<F: UserDataFields<Self>>(fields: &mut F) {}
    fn add_methods<M: UserDataMethods<Self>>(methods: &mut M) {}
}
pub trait UserDataFields<T> {
    fn add_field<N, V>(&mut self, name: N, value: V);
    fn add_field_method_get<N, M: Fn(&Lua, &T) -> Result<R>, R>(&mut self, name: N, method: M);
    fn add_field_method_set<N, M: FnMut(&Lua, &mut T, A) -> Result<()>, A>(&mut self, name: N, method: M);
    fn add_field_function_get<N, F: Fn(&Lua, AnyUserData) -> Result<R>, R>(&mut self, name: N, function: F);
    fn add_field_function_set<N, F: FnMut(&Lua, AnyUserData, A) -> Result<()>, A>(&mut self, name: N, function: F);
    fn add_meta_field<N, V>(&mut self, name: N, value: V);
}
pub trait UserDataMethods<T> {
    fn add_method<N, M: Fn(&Lua, &T, A) -> Result<R>, A, R>(&mut self, name: N, method: M);
    fn add_method_mut<N, M: FnMut(&Lua, &mut T, A) -> Result<R>, A, R>(&mut self, name: N, method: M);
    fn add_method_once<N, M: Fn(&Lua, T, A) -> Result<R>, A, R>(&mut self, name: N, method: M);
    fn add_async_method<N, M: Fn(Lua, UserDataRef<T>, A) -> F, A, F: Future<Output = Result<R>>, R>(&mut self, name: N, method: M);
    fn add_async_method_mut<N, M: Fn(Lua, UserDataRefMut<T>, A) -> F, A, F: Future<Output = Result<R>>, R>(&mut self, name: N, method: M);
    fn add_function<N, F: Fn(&Lua, A) -> Result<R>, A, R>(&mut self, name: N, function: F);
    fn add_function_mut<N, F: FnMut(&Lua, A) -> Result<R>, A, R>(&mut self, name: N, function: F);
    fn add_async_function<N, G: Fn(Lua, A) -> F, A, F: Future<Output = Result<R>>, R>(&mut self, name: N, function: G);
    fn add_meta_method<N, M: Fn(&Lua, &T, A) -> Result<R>, A, R>(&mut self, name: N, method: M);
    fn add_meta_method_mut<N, M: FnMut(&Lua, &mut T, A) -> Result<R>, A, R>(&mut self, name: N, method: M);
    fn add_meta_function<N, F: Fn(&Lua, A) -> Result<R>, A, R>(&mut self, name: N, function: F);
}
