//! Pages to show beside the text: of a meeting as it stands or as it was sealed, and of a document profile to try.

use crate::views::MinutesPages;
use crate::{MinutesError, Office, limits, standing};
use chrono::{Days, NaiveDate};
use documents::layout::lay_out;
use documents::page::Document;
use documents::templates::{self, Slots};
use domain::{
    Association, DocumentProfile, Meeting, MeetingId, MeetingStatus, Profile, Sealing, SectionNumber, Verification,
};

impl Office {
    /// The pages of a meeting's minutes. Of closed minutes those that are signed.
    ///
    /// # Errors
    /// There is no such meeting, or its records cannot be printed.
    pub fn minutes_pages(&self, meeting: MeetingId, made_on: NaiveDate) -> Result<MinutesPages, MinutesError> {
        let association = self.records()?;
        let meeting = association.meeting(meeting).ok_or(MinutesError::NoMeeting { held: vec![] })?;
        if let (Some(sealing), Some(pdf)) =
            (self.store.sealing(meeting.id, None)?, self.store.sealed_pdf(meeting.id, None)?)
        {
            return self.sealed_pages(&association, meeting, &sealing, pdf);
        }
        let document = self.laid_out(&association, meeting, made_on)?;
        as_pages(document)
    }

    /// The latest minutes with another document profile, or a specimen where there are none yet.
    ///
    /// # Errors
    /// The records cannot be printed.
    pub fn profile_pages(&self, profile: DocumentProfile, made_on: NaiveDate) -> Result<MinutesPages, MinutesError> {
        let mut association = Association::clone(&*self.records()?);
        association.body.profile = Profile::Own(Box::new(profile));
        let latest = association.meetings.iter().rev().find(|meeting| meeting.status == MeetingStatus::Held);
        let meeting = latest.cloned().unwrap_or_else(|| specimen(&association, made_on));
        let document = self.laid_out(&association, &meeting, made_on)?;
        as_pages(document)
    }

    /// The minutes in pages.
    pub(crate) fn laid_out(
        &self,
        association: &Association,
        meeting: &Meeting,
        made_on: NaiveDate,
    ) -> Result<Document, MinutesError> {
        let logotype = self.logotype(association)?;
        Ok(lay_out(&templates::minutes(association, meeting, logotype.as_ref(), made_on))?)
    }

    /// The stored bytes, which signatures are drawn on. Where things stand on them is known when the records still give the same pages.
    fn sealed_pages(
        &self,
        association: &Association,
        meeting: &Meeting,
        sealing: &Sealing,
        pdf: Vec<u8>,
    ) -> Result<MinutesPages, MinutesError> {
        let as_sealed = as_sealed(meeting);
        let utc = sealing.sealed_at.date_naive();
        let mut pages = 0;
        // The day of the office may be the day before or after that of the instant.
        for made_on in [Some(utc), utc.checked_add_days(Days::new(1)), utc.checked_sub_days(Days::new(1))] {
            let Some(made_on) = made_on else { continue };
            let document = self.laid_out(association, &as_sealed, made_on)?;
            pages = limits::small(document.pages.len());
            if pdf.starts_with(&pdf::write(&document)?) {
                let sizes = sizes(&document);
                return Ok(MinutesPages { pdf, pages, places: document.places, looks: vec![], sizes, sealed: true });
            }
        }
        Ok(MinutesPages { pdf, pages, places: vec![], looks: vec![], sizes: vec![], sealed: true })
    }
}

fn as_pages(document: Document) -> Result<MinutesPages, MinutesError> {
    Ok(MinutesPages {
        pdf: pdf::write(&document)?,
        pages: limits::small(document.pages.len()),
        looks: document.looks(),
        sizes: sizes(&document),
        places: document.places,
        sealed: false,
    })
}

fn sizes(document: &Document) -> Vec<(f32, f32)> {
    document.pages.iter().map(|page| (page.width, page.height)).collect()
}

/// The meeting as it was before signatures, notices and corrections came.
fn as_sealed(meeting: &Meeting) -> Meeting {
    let verification = Verification { date: None, ..meeting.verification.clone() };
    Meeting { verification, postings: vec![], corrections: vec![], ..meeting.clone() }
}

/// A meeting of the ordinary type as it could be, for an association that has none.
fn specimen(association: &Association, day: NaiveDate) -> Meeting {
    let blank = Meeting { place: association.body.seat.clone(), ..Meeting::on(day, MeetingStatus::Held) };
    let slots = Slots::of(association, Some(&blank), None);
    let ordinary = templates::meeting_types(association.body.form).into_iter().next();
    let mut items = ordinary.map(|kind| standing::items(&kind, &slots)).unwrap_or_default();
    for (number, item) in (1_u32..).zip(&mut items) {
        item.id = domain::ItemId(i64::from(number));
        item.section = SectionNumber::try_from(number).ok();
    }
    Meeting { items, ..blank }
}

#[cfg(test)]
mod tests;
