//! What was read of the databases, in a changed program: whose code a query is follows the code.
//!
//! Takes the model of the databases and where modules and definitions have gone; returns the same model with their new ids.
//! A query goes with the definition that it stands in, one outside of any with its module. Leaves out schemas: nothing that is
//! tried out changes them.

use crate::database::DatabaseModel;
use crate::resolve::{CodeGraph, DefinitionId, ModuleId};

/// The new ids, by the old ones' numbers.
pub(super) struct Moved {
    /// Of the modules.
    pub(super) modules: Vec<ModuleId>,
    /// Of the definitions.
    pub(super) definitions: Vec<DefinitionId>,
}

/// The model in the program `code`, which has the new ids.
pub(super) fn moved(database: &DatabaseModel, code: &CodeGraph, moved: &Moved) -> DatabaseModel {
    let mut database = database.clone();
    let definition = |id: DefinitionId| moved.definitions[id.0 as usize];
    let home = |module: ModuleId, id: Option<DefinitionId>| match id {
        Some(id) => code.definition(id).module,
        None => moved.modules[module.0 as usize],
    };
    for query in &mut database.queries {
        query.definition = query.definition.map(definition);
        query.module = home(query.module, query.definition);
    }
    for transaction in &mut database.transactions {
        transaction.definition = transaction.definition.map(definition);
        transaction.module = home(transaction.module, transaction.definition);
        let calls = transaction.accesses.iter_mut().flat_map(|inside| &mut inside.chain);
        calls.for_each(|call| call.to = definition(call.to));
    }
    database
}
