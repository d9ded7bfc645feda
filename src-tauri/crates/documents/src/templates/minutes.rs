//! The minutes of a meeting as a document.

use super::paper::{anchors, page_words};
use super::section::Records;
use super::swedish::{uncapitalised, weekday};
use super::{attendance, contents, front_page, posting, profiles, section};
use crate::content::{Block, Content, Initials, Metadata, Orientation, RunningHead, Section};
use crate::picture::Picture;
use chrono::NaiveDate;
use domain::{Association, AttendanceForm, DocumentProfile, Meeting, VerificationManner};

/// The minutes of a meeting, as the association's profile wants them, made on a day. The logotype comes beside the
/// records, which only name its file.
pub fn minutes(
    association: &Association,
    meeting: &Meeting,
    logotype: Option<&Picture>,
    made_on: NaiveDate,
) -> Content {
    let profile = profiles::profile(&association.body.profile);
    let mut next = anchors();
    let (front, list, contents_at, proof) = (next(), next(), next(), next());
    let records = Records { association, meeting, profile: &profile };
    let sections: Vec<Section> = meeting.items.iter().map(|item| section::section(&records, item, &mut next)).collect();

    let mut blocks = front_page::front_page(association, meeting, &profile, logotype, front, list);
    if profile.attendance == AttendanceForm::Tables {
        blocks.extend(attendance::page(association, meeting, &profile, list));
    }
    if profile.contents_page {
        blocks.push(Block::NewPage);
        blocks.push(Block::PartTitle { anchor: contents_at, title: "Innehåll".into(), lead: None });
        blocks.push(Block::Contents(contents::contents(&sections, &profile)));
    }
    blocks.push(Block::NewPage);
    blocks.extend(sections.into_iter().map(Block::Section));
    if profile.proof_of_posting {
        blocks.extend(posting::proof_of_posting(association, meeting, proof));
    }
    let document = format!("Protokoll {}", meeting.date);
    Content {
        metadata: Metadata {
            title: format!("{document}, {}", association.body.name),
            author: association.body.name.clone(),
            subject: format!("Protokoll från styrelsens sammanträde {}", weekday(meeting.date)),
            made_on,
        },
        running_head: RunningHead { association: association.body.name.clone(), document },
        page_words: page_words(),
        initials: initials(meeting, &profile),
        typeface: profile.typeface,
        orientation: Orientation::Portrait,
        blocks,
    }
}

/// Each page is initialled on paper only: a digital signature covers every page.
fn initials(meeting: &Meeting, profile: &DocumentProfile) -> Option<Initials> {
    let by_hand = meeting.verification.manner != Some(VerificationManner::Digital);
    let roles = [&profile.roles.chair].into_iter().chain(meeting.verifiers.iter().map(|_| &profile.roles.verifier));
    (profile.initials && by_hand)
        .then(|| Initials { label: "Justeras".into(), roles: roles.map(|role| uncapitalised(role)).collect() })
}
