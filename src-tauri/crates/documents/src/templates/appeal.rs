//! How to appeal (KL 13 kap. 1–8 §§, FSL 28 §), by form of the body and by court. One wording for every document.
//!
//! The period runs from the posting, never from the verification, whatever older minutes say.

use domain::{Association, BodyForm};

/// Who may appeal; `None` where no such appeal exists.
fn who(form: BodyForm) -> Option<&'static str> {
    match form {
        BodyForm::CoordinationAssociation => Some("Den som är medlem av en kommun eller region i förbundet"),
        BodyForm::MunicipalFederation => {
            Some("Förbundets medlemmar och den som är medlem av en kommun eller region i förbundet")
        }
        BodyForm::Association => None,
    }
}

/// The court by name, or what every such court is called.
fn court(association: &Association) -> &str {
    association.body.court_of_appeal.as_deref().unwrap_or("förvaltningsrätten")
}

/// For minutes and proofs of posting, which may be printed before the last day is known.
pub fn in_minutes(association: &Association) -> Option<String> {
    let who = who(association.body.form)?;
    let court = court(association);
    Some(format!(
        "{who} har rätt att få lagligheten av beslut prövad av {court} enligt 13 kap. kommunallagen. Överklagandet ska \
         vara skriftligt, ange beslutet och de omständigheter som det grundas på, och ha kommit in till \
         förvaltningsrätten inom tre veckor från den dag då justeringen tillkännagavs på anslagstavlan."
    ))
}

/// For a notice: the last day stands above it, where it is known.
pub fn on_notice(association: &Association, last_day_known: bool) -> Option<String> {
    let who = who(association.body.form)?;
    let court = court(association);
    let by = if last_day_known {
        "senast den dag som anges ovan"
    } else {
        "inom tre veckor från den dag då den sista anslagstavlan fick anslaget"
    };
    Some(format!(
        "{who} kan begära att lagligheten av ett beslut prövas. Skriv till {court}, ange vilket beslut det gäller och \
         varför det är olagligt. Skrivelsen ska ha kommit in till förvaltningsrätten {by} (13 kap. kommunallagen)."
    ))
}
