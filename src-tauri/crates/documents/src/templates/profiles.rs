//! The two document profiles that the program ships, as data. An association may keep its own instead.

use domain::{
    AttendanceForm, BlockName, DocumentProfile, FrontField, FrontFieldKind, ModeWords, Profile, ProfileBlock,
    RoleWords, Typeface,
};

/// The profile's data.
pub fn profile(profile: &Profile) -> DocumentProfile {
    match profile {
        Profile::CoordinationAssociation => coordination_association(),
        Profile::Federation => federation(),
        Profile::Own(own) => (**own).clone(),
    }
}

/// For a samordningsförbund: label column on the front page, attendance in tables, prose before the decision.
pub fn coordination_association() -> DocumentProfile {
    use BlockName as B;
    use FrontFieldKind as F;
    DocumentProfile {
        blocks: blocks(&[
            (B::Text, ""),
            (B::Background, "Bakgrund"),
            (B::Summary, "Sammanfattning"),
            (B::Discussion, "Synpunkter"),
            (B::ReceivedDocuments, ""),
            (B::DelegatedDecisions, ""),
            (B::ProposedDecision, "Förslag till beslut"),
            (B::Proposals, "Yrkande"),
            (B::Putting, "Proposition"),
            (B::Vote, "Votering"),
            (B::Decision, "Beslut"),
            (B::Reservation, "Reservation"),
            (B::Note, "Protokollsanteckning"),
            (B::Basis, "Underlag för beslut"),
            (B::PreparedBy, "Underlag framtaget av"),
            (B::Attachments, "Bilagor"),
            (B::AttachmentsPreparedBy, "Bilagor framtagna av"),
            (B::Dispatch, "Expedieras till"),
        ]),
        presenters_label: Some("Föredragande".into()),
        front_page: fields(&[
            (F::Place, "Plats"),
            (F::Time, "Tid"),
            (F::Sections, "Paragrafer"),
            (F::Serving, "Beslutande"),
            (F::Others, "Övriga deltagare"),
            (F::Verifiers, "Utses att justera"),
            (F::Verification, "Justering"),
            (F::NextMeeting, "Nästa sammanträde"),
        ]),
        attendance: AttendanceForm::Tables,
        contents_page: false,
        initials: false,
        proof_of_posting: true,
        roles: roles(),
        modes: modes(),
        typeface: Typeface::Serif,
    }
}

/// For a kommunförbund: attendance in lists on the front page, contents page, decision above the text.
pub fn federation() -> DocumentProfile {
    use BlockName as B;
    use FrontFieldKind as F;
    DocumentProfile {
        blocks: blocks(&[
            (B::Decision, "Styrelsens beslut"),
            (B::ProposedDecision, "Förslag till beslut"),
            (B::Proposals, "Ledamöters förslag till beslut på mötet"),
            (B::Putting, "Propositionsordning"),
            (B::Vote, "Votering"),
            (B::Reservation, "Reservation"),
            (B::Note, "Protokollsanteckning"),
            (B::Text, ""),
            (B::Background, "Bakgrund"),
            (B::Summary, "Sammanfattning"),
            (B::Discussion, "Synpunkter från mötet"),
            (B::ReceivedDocuments, "Inkomna handlingar"),
            (B::DelegatedDecisions, "Delegationsbeslut"),
            (B::Basis, "Beslutsunderlag"),
            (B::PreparedBy, "Underlag framtaget av"),
            (B::Attachments, "Bilagor"),
            (B::AttachmentsPreparedBy, "Bilagor framtagna av"),
            (B::Dispatch, "Skickas till"),
        ]),
        presenters_label: Some("Föredragande".into()),
        front_page: fields(&[
            (F::PlaceAndTime, "Plats och tid"),
            (F::Sections, "Paragrafer"),
            (F::Serving, "Beslutande"),
            (F::AbsentMembers, "Ej närvarande ledamöter"),
            (F::PresentAlternates, "Närvarande ersättare"),
            (F::AbsentAlternates, "Ej närvarande ersättare"),
            (F::Others, "Övriga deltagare"),
            (F::Verifiers, "Justerare"),
            (F::Verification, "Justering"),
            (F::NextMeeting, "Nästa sammanträde"),
        ]),
        attendance: AttendanceForm::Lists,
        contents_page: true,
        initials: true,
        proof_of_posting: false,
        roles: roles(),
        modes: modes(),
        typeface: Typeface::Serif,
    }
}

fn roles() -> RoleWords {
    RoleWords { secretary: "Sekreterare".into(), chair: "Ordförande".into(), verifier: "Justerare".into() }
}

fn modes() -> ModeWords {
    ModeWords { on_site: "På plats".into(), remote: "Digitalt".into(), unknown: "Närvarande".into() }
}

fn blocks(labels: &[(BlockName, &str)]) -> Vec<ProfileBlock> {
    labels.iter().map(|&(kind, label)| ProfileBlock { kind, label: label.into() }).collect()
}

fn fields(labels: &[(FrontFieldKind, &str)]) -> Vec<FrontField> {
    labels.iter().map(|&(kind, label)| FrontField { kind, label: label.into() }).collect()
}
