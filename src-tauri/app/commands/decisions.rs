//! The decision register.

use crate::{CommandError, Desk};
use domain::DecisionFilter;
use office::views::DecisionsView;

pub(super) fn decisions(desk: &Desk, filter: DecisionFilter) -> Result<DecisionsView, CommandError> {
    desk.read(|office, now| office.decisions(&filter, now.today()))
}
