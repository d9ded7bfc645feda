//! What the office keeps around the meetings of an example, and an exchange file has no place for: replies, papers, a § verified
//! at once, extracts that were sent, the calendar. Words and days lie beside the example's own file.

use super::registered::Registered;
use chrono::{Days, NaiveDate};
use documents::templates::number_series;
use domain::{
    Association, Body, CalendarEntry, Dispatch, FileHash, FollowUp, ImmediateVerification, Meeting, Official, Paper,
    Posting, Reply, SectionNumber, VerificationManner, recipients,
};
use exchange::Package;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Days from summons to meeting, where nothing else is said.
const SUMMONS: Days = Days::new(11);
/// Days for which a notice was up in years that are over: three weeks, and what holidays add.
const POSTED: Days = Days::new(28);

/// The papers of the examples, by the names that their files call them.
const PAPERS: [(&str, &[u8]); 3] = [
    ("deltagarinflytande", include_bytes!("../../demo/deltagarinflytande.pdf")),
    ("intern-kontroll", include_bytes!("../../demo/intern-kontroll.pdf")),
    ("arbetsgivare", include_bytes!("../../demo/arbetsgivare.pdf")),
];

/// Everything of one example.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Around {
    absence_contact: String,
    follow_up: FollowUp,
    emails: BTreeMap<String, String>,
    /// Who decides by delegation in the office.
    pub(super) officials: Vec<Official>,
    meetings: Vec<OfMeeting>,
    calendar: Vec<CalendarEntry>,
    registry: Registered,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfMeeting {
    date: NaiveDate,
    summoned_on: Option<NaiveDate>,
    reply_by: Option<NaiveDate>,
    link: Option<String>,
    immediate: Vec<AtOnce>,
    /// §§ of which no extract was sent yet.
    unsent: Vec<SectionNumber>,
    replies: Vec<Reply>,
    papers: Vec<OfItem>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AtOnce {
    section: SectionNumber,
    date: NaiveDate,
    manner: VerificationManner,
    postings: Vec<Posting>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfItem {
    heading: String,
    file: String,
    name: String,
}

impl Around {
    /// What a file beside an example says.
    pub fn read(json: &str) -> Self {
        serde_json::from_str(json).expect("BUG: what is around the example cannot be read")
    }

    /// What is so in every year: addresses of people, and of verified minutes that all is sent.
    pub fn put_throughout(&self, association: &mut Association) {
        for person in &mut association.people {
            person.email = self.emails.get(&person.id.0).cloned();
        }
        for meeting in &mut association.meetings {
            if let Some(verified) = meeting.verification.date {
                meeting.summoned_on = meeting.date.checked_sub_days(SUMMONS);
                send(meeting, verified);
            }
        }
    }

    /// What is so in the years of the example as written.
    pub fn put(&self, package: &mut Package) {
        let Package { association, files } = package;
        for of in &self.meetings {
            let meeting = association.meetings.iter_mut().find(|meeting| meeting.date == of.date);
            of.put(meeting.expect("BUG: no meeting of that day in the example"), files);
        }
        association.calendar.clone_from(&self.calendar);
        self.registry.put(association, files);
    }

    /// The body of the example.
    pub fn body(&self, body: &Body) -> Body {
        Body {
            absence_contact: Some(self.absence_contact.clone()),
            follow_up: self.follow_up,
            number_series: number_series(body.form),
            ..body.clone()
        }
    }
}

impl OfMeeting {
    fn put(&self, meeting: &mut Meeting, files: &mut BTreeMap<FileHash, Vec<u8>>) {
        meeting.summoned_on = self.summoned_on.or(meeting.summoned_on);
        meeting.reply_by = self.reply_by;
        meeting.link.clone_from(&self.link);
        meeting.replies.clone_from(&self.replies);
        for item in meeting.items.iter_mut().filter(|item| item.section.is_some_and(|own| self.unsent.contains(&own))) {
            item.dispatches.clear();
        }
        for at_once in &self.immediate {
            let item = meeting.items.iter().find(|item| item.section == Some(at_once.section));
            let item = item.expect("BUG: no such section in the example").id;
            let AtOnce { date, manner, postings, .. } = at_once;
            let (date, manner, postings) = (Some(*date), Some(*manner), postings.clone());
            meeting.immediate.retain(|other| other.item != item);
            meeting.immediate.push(ImmediateVerification { item, date, manner, postings });
        }
        for OfItem { heading, file, name } in &self.papers {
            let item = meeting.items.iter_mut().find(|item| item.heading == *heading);
            let (item, bytes) = (item.expect("BUG: no such item in the example"), paper(file));
            let hash = store::hash(bytes);
            item.papers.push(Paper { name: name.clone(), hash: hash.clone() });
            files.insert(hash, bytes.to_vec());
        }
    }
}

/// The bytes of a paper of the examples.
pub(super) fn paper(name: &str) -> &'static [u8] {
    let found = PAPERS.iter().find(|(known, _)| *known == name);
    found.map(|(_, bytes)| *bytes).expect("BUG: no such paper in the example")
}

/// Extracts to everyone whom the minutes name, the day after they were verified.
fn send(meeting: &mut Meeting, verified: NaiveDate) {
    let sent_on = verified.succ_opt().unwrap_or(verified);
    for item in &mut meeting.items {
        let to = recipients(item).into_iter().map(|recipient| recipient.words);
        item.dispatches = to.map(|recipient| Dispatch { recipient, sent_on }).collect();
    }
}

/// Years that are over: nothing in them is still to come, their minutes are verified and their notices came down.
pub(super) fn settle(association: &mut Association) {
    let boards: Vec<_> = association.body.notice_boards.iter().map(|board| board.id.clone()).collect();
    let posted = |day: NaiveDate| -> Vec<Posting> {
        let removed = day.checked_add_days(POSTED);
        boards.iter().map(|board| Posting { board: board.clone(), posted: Some(day), removed }).collect()
    };
    for meeting in &mut association.meetings {
        let soon = meeting.date.checked_add_days(Days::new(9)).unwrap_or(meeting.date);
        let verified = *meeting.verification.date.get_or_insert(soon);
        if meeting.postings.is_empty() {
            meeting.postings = posted(verified);
        }
        for at_once in &mut meeting.immediate {
            at_once.date = Some(meeting.date);
            at_once.postings = posted(meeting.date);
        }
    }
}
