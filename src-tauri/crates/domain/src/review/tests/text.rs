//! Rules about the text itself.

use super::{fine_decision, fine_text, found, in_decision, in_text, silent};
use crate::review::tests::sample::block;
use crate::{BlockHeading, BlockName, ItemPart, Outcome};

#[test]
fn an_empty_entry_of_a_list_is_told() {
    in_text("empty-list-item", "- Avtal om arkiv\n- ");
    in_text("empty-list-item", "- \n- Avtal om arkiv");
    fine_text("- Avtal om arkiv\n- Avtal om lokal");
}

#[test]
fn a_section_without_words_is_told() {
    found("empty-section", |sample| {
        sample.push("Rapporter", Outcome::Noted, vec![]);
    });
    found("empty-section", |sample| {
        let mut note = block(BlockName::Note, "");
        if let ItemPart::Block(block) = &mut note {
            block.heading = BlockHeading::Own("Tillägg".into());
        }
        sample.item().parts.push(note);
    });
    silent(|sample| sample.item().parts.push(block(BlockName::Note, "")));
}

#[test]
fn a_sentence_without_end_is_told() {
    in_text("unfinished-sentence", "Styrelsen var enig om att korta perioden inför kommande förändringar");
    fine_text("Styrelsen var enig om att korta perioden inför kommande förändringar.");
    fine_text("Parterna sade att ”ingen ska falla mellan stolarna i vårt arbete”");
    fine_text("Granviks kommun");
}

#[test]
fn a_sentence_that_breaks_off_is_told() {
    in_text("broken-sentence", "Uppföljningen visar att andelen individer med");
    in_text("broken-sentence", "- Rapport från arbetsgruppen och");
    fine_text("Styrelsen tar upp tre saker:\n\n- Lokaler\n- Arkiv");
    fine_decision("att bevilja medel, samt\n\natt uppdra åt förbundschefen att teckna avtal.");
}

#[test]
fn a_word_twice_is_told() {
    in_text("doubled-word", "Styrelsen beslutar att att godkänna rapporten.");
    in_text("doubled-word", "Det är viktigt och\noch brådskande.");
    fine_text("Det som är är bra, och den den gäller vet det.");
    fine_text("Det gäller 100 100 personer.");
}

#[test]
fn spaces_where_none_belong_are_told() {
    in_text("spacing", "Kostnaden är 100 000kr.");
    in_text("spacing", "Perioden slutar 2025 -12-31.");
    in_text("spacing", "Perioden är 2026-01-01– 2026-06-30.");
    in_text("spacing", "Mötet var bra , sade ordföranden.");
    fine_text("Kostnaden är 100 000 kr för perioden 2026-01-01–2026-06-30, 2027-01-01 – 2027-06-30.");
    fine_text("Filen heter protokoll .docx och nås på nätet.");
}

#[test]
fn a_reference_that_leads_nowhere_is_told() {
    in_text("unresolved-reference", "Se § 24.");
    in_text("unresolved-reference", "Enligt beslut 2025-06-09 § 16.");
    in_text("unresolved-reference", "Frågan behandlas 2025-09-12 § 30.");
    fine_text("Se § 7 och §§ 8–9.");
    fine_text("Enligt 13 § i förbundsordningen och KL 5 kap. 69 § ska det ske.");
    fine_text("Enligt förbundsordningen § 13 ska det ske. Se § 12 i arbetsordningen.");
    fine_text("Kommunstyrelsen har beslutat om detta, kommunstyrelsen § 145.");
    fine_text("Ärendet bordlades § 3.");
}

#[test]
fn a_reference_is_followed_to_the_meeting_that_it_names() {
    let earlier = |sample: &mut super::Sample| {
        let mut earlier = crate::builders::meeting(2, "2025-02-07", vec![]);
        earlier.items = (1..=6).map(|number| crate::builders::item(100 + number, "Rapport")).collect();
        for (item, number) in earlier.items.iter_mut().zip(1..) {
            item.section = Some(crate::builders::section(number));
        }
        sample.0.meetings.insert(0, earlier);
    };
    silent(|sample| {
        earlier(sample);
        sample.text("Ärendet bordlades den 7 februari 2025, § 5.");
        sample.text("Se beslut 2025-02-07 § 6.");
    });
    found("unresolved-reference", |sample| {
        earlier(sample);
        sample.text("Ärendet bordlades den 7 februari 2025, § 15.");
    });
}

#[test]
fn marks_that_do_not_close_are_told() {
    in_text("unbalanced-quotes", "Insatsen ”Psykiatrin i samverkan fortsätter.");
    in_text("unbalanced-quotes", "Insatsen fortsätter (enligt planen.");
    in_text("unbalanced-quotes", "Insatsen fortsätter enligt planen).");
    fine_text("Insatsen ”Psykiatrin i samverkan” fortsätter (enligt planen).");
    fine_text("Skärmen är 24\" bred.");
    fine_text("Det finns två vägar: a) den korta, b) den långa.");
}

#[test]
fn a_personal_number_is_told() {
    in_text("personal-number", "Ärendet gäller 850101-1234.");
    in_text("personal-number", "Ärendet gäller 19850161-1234.");
    fine_text("Organisationsnumret är 222000-1234.");
    fine_text("Telefonnumret är 063-14 40 00.");
}

#[test]
fn a_misspelt_label_is_told() {
    in_text("label-misspelt", "Beslutsuderlag");
    found("label-misspelt", |sample| {
        if let Some(ItemPart::Block(block)) = sample.item().parts.last_mut() {
            block.heading = BlockHeading::Own("Uderlag för beslut".into());
        }
    });
    fine_text("Beslutsunderlag");
    silent(|sample| {
        if let Some(ItemPart::Block(block)) = sample.item().parts.last_mut() {
            block.heading = BlockHeading::Own("Underlag till beslutet".into());
        }
    });
}

#[test]
fn what_is_left_to_be_filled_in_is_told() {
    in_text("unfilled-slot", "#ordförande öppnar sammanträdet.");
    in_text("unfilled-slot", "Avtalet gäller till den XX juni.");
    in_text("unfilled-slot", "Kostnaden är ??? kronor.");
    fine_text("Se ärende nr #3 på sidan.");
}

#[test]
fn a_law_that_does_not_say_so_is_told() {
    in_text(
        "unverified-source",
        "Enligt arkivlagen och offentlighets- och sekretesslagen ska varje myndighet upprätta en arkivbeskrivning.",
    );
    in_text("unverified-source", "Uppgiften är hämtad från Wikipedia.");
    fine_text("Enligt arkivlagen ska varje myndighet upprätta en arkivbeskrivning.");
    fine_text("Enligt offentlighets- och sekretesslagen ska myndigheten registrera handlingar.");
}

#[test]
fn an_amount_needs_its_currency() {
    in_decision("amount-without-currency", "Styrelsen beviljar dessutom 180 000 för perioden.");
    fine_decision("Styrelsen beviljar mellan 100 000 och 180 000 kr.");
    fine_text("Insatsen nådde 1 200 deltagare till en kostnad av 100 000 kr.");
}
