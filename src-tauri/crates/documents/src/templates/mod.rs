//! Templates: from the domain's records to what a printed document says. The home of the Swedish of the pages.
//!
//! A template decides words and order from the profile's data and never where something stands. What is on record is
//! printed as it was written; what is derived (who replaced whom, quorum) is derived by the domain.

mod appeal;
mod attendance;
mod attendance_list;
mod calendar;
mod contents;
mod delegated_decision;
mod event_words;
mod extract;
mod findings;
#[cfg(test)]
pub(crate) mod fixture;
mod front_page;
mod lists;
mod minutes;
mod names;
mod notice;
mod notice_days;
mod open_tasks;
mod outcome;
mod paper;
mod phrases;
mod plan_item;
mod posting;
mod posting_sentence;
mod profiles;
mod proposal;
mod reply_form;
mod report_lines;
mod section;
mod section_minutes;
mod slots;
mod stamp;
mod standing;
mod summons;
mod swedish;
mod validation_report;

pub use attendance_list::attendance_list;
pub use calendar::calendar;
pub use delegated_decision::delegated_decision;
pub use event_words::{
    EventWords, calendar_name, legal_day_event, meeting_event, reply_form_name, reserve_event, validation_report_name,
};
pub use extract::extract;
pub use findings::{finding_place, finding_provision, finding_sentence, group_words, severity_word};
pub use lists::{
    Readers, decisions as decision_list, delegated_decisions, grants as grant_list, list_paper, received_documents,
    register, reported_decisions, tasks as task_list,
};
pub use minutes::minutes;
pub use names::{name as printed_name, name_of as printed_name_of, party as printed_party};
pub use notice::notice;
pub use open_tasks::{open_tasks_heading, open_tasks_parts};
pub use outcome::outcome_sentence;
pub use phrases::supplied_phrases;
pub use plan_item::{plan_heading, plan_parts, planned_of, theme_purpose};
pub use posting::proofs_of_posting;
pub use posting_sentence::{mended_posting_sentence, posting_sentence_is_wrong};
pub use profiles::{coordination_association, federation, profile};
pub use proposal::{proposal_lead_in, proposal_sentence};
pub use reply_form::reply_form;
pub use report_lines::{decision_line, delegate_words, document_line, kronor, report_heading};
pub use section_minutes::section_minutes;
pub use slots::Slots;
pub use stamp::{Signatory, signature_stamp};
pub use standing::{meeting_types, notice_board_name, number_series};
pub use summons::{paper_bookmark, summons};
pub use swedish::day as written_day;
pub use validation_report::{ReportedSignature, ValidationReport, validation_report};
