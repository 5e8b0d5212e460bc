//! What would be if: code moved, merged, split or cut, with nothing changed on disk.
//!
//! Takes the model, the configuration and actions; returns a [`WhatIf`] with the state before, and after each action.
//! Rules are checked against the changed program. Leaves out the edits that an action stands for: `plan` has them.

mod action;
mod database;
mod draft;
mod state;
#[cfg(test)]
mod tests;
mod world;

use serde::Serialize;

pub use action::{Action, read, write};
pub use state::{Breached, Changed, Difference, Rank, State};
pub use world::World;

use super::Model;
use crate::config::Config;

/// What some actions lead to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WhatIf {
    /// Before them.
    pub before: State,
    /// Each of them, in order.
    pub steps: Vec<Outcome>,
}

/// One action and the state after it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// What is done.
    pub action: Action,
    /// The state then.
    pub after: State,
    /// What differs from the state before it.
    pub difference: Difference,
}

/// Follows the actions one after the other.
///
/// # Errors
/// An action names something unknown, or makes no sense in the world that those before it leave.
pub fn whatif(model: Model<'_>, config: &Config, actions: &[Action]) -> Result<WhatIf, String> {
    let before = State::new(model, config);
    let mut world = World::new(model);
    let mut steps: Vec<Outcome> = Vec::new();
    for action in actions {
        world = world.after(model.sources, action).map_err(|problem| format!("{action}: {problem}"))?;
        let after = State::new(world.model(model.sources), config);
        let previous = steps.last().map_or(&before, |step| &step.after);
        let difference = previous.difference(&after);
        steps.push(Outcome { action: action.clone(), after, difference });
    }
    Ok(WhatIf { before, steps })
}
