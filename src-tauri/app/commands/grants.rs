//! Grants, what is paid of them and what remains.

use crate::{Area, CommandError, Desk};
use domain::{Grant, GrantId, GrantPayment, ItemId};
use office::ActionError;
use office::views::{AddedGrant, GrantsView, ProposedGrants};

type Grants = Result<GrantsView, CommandError>;

const AREAS: &[Area] = &[Area::Decisions];

pub(super) fn grants(desk: &Desk, year: Option<i32>) -> Grants {
    desk.read(|office, now| office.grants(year, now.today()))
}

pub(super) fn put_grant(desk: &Desk, grant: Grant, year: Option<i32>) -> Result<AddedGrant, CommandError> {
    desk.change::<_, ActionError>(AREAS, |office, now| {
        let id = office.put_grant(grant, now.at())?;
        Ok(AddedGrant { id, grants: office.grants(year, now.today())? })
    })
}

pub(super) fn put_payment(
    desk: &Desk,
    grant: GrantId,
    place: Option<u32>,
    payment: GrantPayment,
    year: Option<i32>,
) -> Grants {
    desk.change(AREAS, |office, now| {
        office.put_payment(grant, place, payment, now.at())?;
        office.grants(year, now.today())
    })
}

pub(super) fn remove_payment(desk: &Desk, grant: GrantId, place: u32, year: Option<i32>) -> Grants {
    desk.change(AREAS, |office, now| {
        office.remove_payment(grant, place, now.at())?;
        office.grants(year, now.today())
    })
}

pub(super) fn proposed_grants(desk: &Desk, item: ItemId) -> Result<ProposedGrants, CommandError> {
    desk.read(|office, _| office.proposed_grants(item))
}
