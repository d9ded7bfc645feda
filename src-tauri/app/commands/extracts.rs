//! Extracts that are sent to those whom the minutes name.

use super::meetings::View;
use super::writing;
use crate::Desk;
use chrono::NaiveDate;
use domain::ItemId;

pub(super) fn note_dispatch(desk: &Desk, item: ItemId, recipient: String, sent_on: Option<NaiveDate>) -> View {
    writing::change(desk, |office, now| office.note_dispatch(item, &recipient, sent_on, now.today(), now.at()))
}
