//! On which boards a verification is made known. Whether it is up there is for `period`.
//!
//! FSL 19 § (the board of every municipality and region that is a member), KL 9 kap. 17 § and 8 kap. 9 § (a
//! kommunalförbund's own). An ideell förening posts only where its statutes say so.

use crate::{
    Association, BoardId, BodyForm, MemberOrganisation, NoticeBoard, NoticeBoardOwner, OrganisationId, OrganisationKind,
};
use std::collections::BTreeSet;

/// The boards of an association that must have a notice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequiredBoards {
    /// Those on record, in the order of the record.
    pub boards: Vec<BoardId>,
    /// Whose board should be on record and is not; `None` is the association's own.
    pub missing: Vec<Option<OrganisationId>>,
}

impl RequiredBoards {
    /// Whether a board must have the notice.
    pub fn holds(&self, board: &BoardId) -> bool {
        self.boards.contains(board)
    }
}

/// The boards that must have a notice of verification.
pub fn required_boards(association: &Association) -> RequiredBoards {
    let on_record = &association.body.notice_boards;
    let members: Vec<&MemberOrganisation> = association.organisations.iter().filter(|o| posts(o.kind)).collect();
    let ids: BTreeSet<&OrganisationId> = members.iter().map(|organisation| &organisation.id).collect();
    let is_own = |board: &NoticeBoard| board.owner == NoticeBoardOwner::Own;
    let of_member = |board: &NoticeBoard| match &board.owner {
        NoticeBoardOwner::Own => false,
        NoticeBoardOwner::Member(organisation) => ids.contains(organisation),
    };
    let has_board = |organisation: &OrganisationId| {
        on_record.iter().any(|board| board.owner == NoticeBoardOwner::Member(organisation.clone()))
    };
    let own_missing = || if on_record.iter().any(is_own) { vec![] } else { vec![None] };
    let keep = |wanted: &dyn Fn(&NoticeBoard) -> bool| {
        on_record.iter().filter(|board| wanted(board)).map(|board| board.id.clone()).collect()
    };
    match association.body.form {
        BodyForm::CoordinationAssociation => {
            let without = members.iter().filter(|organisation| !has_board(&organisation.id));
            let missing = without.map(|organisation| Some(organisation.id.clone())).collect();
            RequiredBoards { boards: keep(&|board| is_own(board) || of_member(board)), missing }
        }
        BodyForm::MunicipalFederation => RequiredBoards { boards: keep(&is_own), missing: own_missing() },
        BodyForm::Association if association.body.notices_by_statutes => {
            let missing = if on_record.is_empty() { vec![None] } else { vec![] };
            RequiredBoards { boards: keep(&|_| true), missing }
        }
        BodyForm::Association => RequiredBoards::default(),
    }
}

/// A state agency has no board for this.
fn posts(kind: OrganisationKind) -> bool {
    match kind {
        OrganisationKind::Municipality | OrganisationKind::Region => true,
        OrganisationKind::StateAgency => false,
    }
}
