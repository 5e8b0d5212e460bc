//! Routines and triggers, and what they do when they run.

use std::collections::BTreeSet;

use super::state::{Fold, Key, TriggerState};
use crate::database::schema::op::{NewTrigger, Routine, TriggerAction};
use crate::database::schema::plpgsql;
use crate::database::sql::lex::{Token, tokens};
use crate::database::sql::scan;
use crate::database::{Dialect, ObjectName};
use crate::source::Place;

impl Fold {
    pub(super) fn create_routine(&mut self, routine: Routine) {
        let key = self.key(&routine.name);
        self.routines.insert(key, routine);
    }

    /// Drops a routine with the triggers that call it.
    pub(super) fn drop_routine(&mut self, name: &ObjectName) {
        let key = self.key(name);
        self.routines.remove(&key);
        let calls = |trigger: &TriggerState| matches!(&trigger.action, TriggerAction::Function(function) if self.key(function) == key);
        let kept = self.triggers.iter().filter(|trigger| !calls(trigger)).cloned().collect();
        self.triggers = kept;
    }

    pub(super) fn rename_routine(&mut self, from: &ObjectName, to: &str) {
        let key = self.key(from);
        let Some(mut routine) = self.routines.remove(&key) else { return };
        let name = ObjectName { schema: key.schema.clone(), name: to.to_owned() };
        routine.name = name.clone();
        let mut triggers = std::mem::take(&mut self.triggers);
        for trigger in &mut triggers {
            match &mut trigger.action {
                TriggerAction::Function(function) if self.key(function) == key => function.clone_from(&name),
                _ => {}
            }
        }
        self.triggers = triggers;
        self.routines.insert(self.key(&name), routine);
    }

    pub(super) fn create_trigger(&mut self, new: NewTrigger, place: &Place) {
        let table = self.find(&new.table);
        self.triggers.retain(|trigger| (&trigger.table, &trigger.name) != (&table, &new.name));
        let NewTrigger { name, events, action, .. } = new;
        self.triggers.push(TriggerState { name, table, events, action, place: place.clone() });
    }

    pub(super) fn drop_trigger(&mut self, table: Option<&ObjectName>, name: &str) {
        let table = table.map(|table| self.find(table));
        let meant = |trigger: &TriggerState| {
            trigger.name.eq_ignore_ascii_case(name) && table.as_ref().is_none_or(|table| trigger.table == *table)
        };
        self.triggers.retain(|trigger| !meant(trigger));
    }

    /// Runs a `DO` block or the body of a routine.
    pub(super) fn run_block(&mut self, body: &str, arguments: &[(String, Option<String>)], place: &Place) {
        let mut built = Vec::new();
        plpgsql::run(body, arguments, &mut |sql| built.push(sql.to_owned()));
        for sql in built {
            self.built_script(&sql, place);
        }
    }

    /// Calls a routine for the definitions that it makes. One that is not defined yet may be before the end.
    pub(super) fn call(&mut self, name: &ObjectName, arguments: &[String], place: &Place) {
        match self.routines.get(&self.key(name)).cloned() {
            Some(routine) => {
                let values =
                    arguments.iter().map(|argument| plpgsql::constant(argument)).chain(std::iter::repeat(None));
                let mut bound = Vec::new();
                for (index, (parameter, value)) in routine.parameters.iter().zip(values).enumerate() {
                    bound.push((format!("${}", index + 1), value.clone()));
                    bound.push((parameter.clone(), value));
                }
                self.run_block(&routine.body, &bound, place);
            }
            None => self.deferred.push((name.clone(), arguments.to_vec(), place.clone())),
        }
    }

    /// Calls what was not defined when it was called: files that a program loads itself can come in any order.
    pub(crate) fn run_deferred(&mut self) {
        for (name, arguments, place) in std::mem::take(&mut self.deferred) {
            if self.routines.contains_key(&self.key(&name)) {
                self.call(&name, &arguments, &place);
            }
        }
        self.deferred.clear();
    }

    /// The tables that a trigger writes and reads, its own included.
    pub(crate) fn effects(&self, trigger: &TriggerState) -> (BTreeSet<Key>, BTreeSet<Key>) {
        let mut effects =
            Effects { fold: self, seen: BTreeSet::new(), writes: BTreeSet::new(), reads: BTreeSet::new() };
        match &trigger.action {
            TriggerAction::Function(function) => effects.routine(&self.key(function)),
            TriggerAction::Body(body) => effects.body(body),
        }
        let reads = effects.reads.difference(&effects.writes).cloned().collect();
        (effects.writes, reads)
    }
}

/// What a body does, through the routines that it calls.
struct Effects<'f> {
    fold: &'f Fold,
    seen: BTreeSet<Key>,
    writes: BTreeSet<Key>,
    reads: BTreeSet<Key>,
}

impl Effects<'_> {
    fn routine(&mut self, key: &Key) {
        const MOST: usize = 100;
        if self.seen.len() < MOST
            && self.seen.insert(key.clone())
            && let Some(routine) = self.fold.routines.get(key)
        {
            self.body(&routine.body);
        }
    }

    fn body(&mut self, body: &str) {
        let tokens = tokens(body, self.fold.dialect);
        for usage in scan::tables(&tokens, self.fold.dialect) {
            let key = self.fold.find(&usage.name);
            if !self.fold.tables.contains_key(&key) {
                continue;
            }
            if usage.operation.writes() {
                self.writes.insert(key)
            } else {
                self.reads.insert(key)
            };
        }
        for called in called_names(&tokens, self.fold.dialect) {
            self.routine(&self.fold.key(&called));
        }
    }
}

/// The names in front of a parenthesis.
fn called_names(tokens: &[Token<'_>], dialect: Dialect) -> Vec<ObjectName> {
    let spelled = |token: &Token<'_>| {
        if dialect == Dialect::Postgres { token.value().to_lowercase() } else { token.value().into_owned() }
    };
    let mut names = Vec::new();
    for (index, pair) in tokens.windows(2).enumerate() {
        if pair[0].is_name() && pair[1].is_punct("(") {
            let qualified = index >= 2 && tokens[index - 1].is_punct(".");
            let schema = qualified.then(|| spelled(&tokens[index - 2]));
            names.push(ObjectName { schema, name: spelled(&pair[0]) });
        }
    }
    names
}
