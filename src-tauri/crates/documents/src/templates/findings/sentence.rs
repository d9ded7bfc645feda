//! One sentence for each kind of finding.

use super::{facts, hours, kronor, of_section};
use crate::templates::event_words::provision_words;
use crate::templates::swedish::{clock, day, enumerate, section_list, weekday_name};
use domain::review::Fault;

/// The sentence, with the words that stand there.
pub(super) fn of(fault: &Fault, words: &str) -> String {
    let words = words.trim();
    match fault {
        Fault::DuplicateSectionNumber { number, elsewhere: Some(date) } => {
            format!("§\u{a0}{number} finns redan i protokollet från den {}.", day(*date))
        }
        Fault::DuplicateSectionNumber { number, elsewhere: None } => format!("§\u{a0}{number} finns två gånger."),
        Fault::SectionGap { after, number, elsewhere: Some(date) } => format!(
            "Protokollet börjar med §\u{a0}{number}, men det från den {} slutar med §\u{a0}{after}.",
            day(*date)
        ),
        Fault::SectionGap { after, number, elsewhere: None } => {
            format!("Efter §\u{a0}{after} kommer §\u{a0}{number}. Numret däremellan saknas.")
        }
        Fault::SectionOutOfOrder { after, number } => format!("§\u{a0}{number} kommer efter §\u{a0}{after}."),
        Fault::SectionSpanMismatch { first, last } => {
            let range: Vec<u32> = (first.get()..=last.get()).collect();
            format!("Framsidan anger ”{words}”, men protokollet innehåller {}.", section_list(&range))
        }
        Fault::SubItemLetters { letter, expected } => {
            format!("Deluppgiften har bokstaven {letter}), men {expected}) är nästa.")
        }
        Fault::RegistrationNumberMissing {} => "Ärendet saknar diarienummer.".to_owned(),
        Fault::RegistrationNumberUnknown {} => format!("Diarienumret {words} finns inte i diariet."),
        Fault::RegistrationNumberStyle { other, section } => {
            let at = of_section(*section).map(|at| format!(" i {at}")).unwrap_or_default();
            format!("”{words}” är skrivet på ett annat sätt än ”{other}”{at}.")
        }
        Fault::RegistrationNumberSpelling { other } => {
            format!("Samma diarienummer skrivs på två sätt: {words} och {other}.")
        }
        Fault::DecisionNamesOtherNumber { own } => {
            format!("Beslutet nämner diarienummer {words}, men ärendet har {own}.")
        }
        Fault::WeekdayMismatch { date, .. } => {
            format!("Den {} är en {}, inte ”{words}”.", day(*date), weekday_name(*date))
        }
        Fault::FrontPageDay { date } => {
            format!("Framsidan anger ”{words}”, men sammanträdet hölls den {}.", day(*date))
        }
        Fault::ImpossibleDate {} => format!("”{words}” finns inte i någon almanacka."),
        Fault::ImplausibleTime { start, end, meant } => {
            let end = end.map(|end| format!(" och slutade kl. {}", clock(end))).unwrap_or_default();
            let meant = meant.map(|meant| format!(" Kanske menas kl. {}.", clock(meant))).unwrap_or_default();
            format!("Sammanträdet uppges ha börjat kl. {}{end}. Det är inte troligt.{meant}", clock(*start))
        }
        Fault::TimeOutsideMeeting { time } => format!("Kl. {} ligger utanför sammanträdets tid.", clock(*time)),
        Fault::ReserveDateNotAfterDate { reserve } => {
            format!("Reservdagen {} ligger inte efter sammanträdets dag.", day(*reserve))
        }
        Fault::NextMeetingNotAfter { next } => {
            format!("Nästa sammanträde, {}, ligger inte efter det här.", day(*next))
        }
        Fault::VerificationBeforeMeeting { verified } => {
            format!("Protokollet uppges vara justerat den {}, före sammanträdet.", day(*verified))
        }
        Fault::VerificationLate { verified, limit } => format!(
            "Protokollet justerades den {}. Det skulle ha justerats senast den {}.",
            day(*verified),
            day(*limit)
        ),
        Fault::ServingTimesUnmapped { name, serving, present } => {
            let present = present.map(|present| format!(" men var närvarande {}", hours(present))).unwrap_or_default();
            format!("{name} tjänstgjorde kl. {}{present}. Det går inte att se i vilka paragrafer.", hours(*serving))
        }
        Fault::MixedDateFormat { expected } => {
            format!("”{words}” är skrivet på ett annat sätt än andra datum. Skriv {expected}.")
        }
        Fault::TwoDigitYear { expected } => format!("Årtalet i ”{words}” har bara två siffror. Skriv {expected}."),
        Fault::PeriodBackwards { from, to } => {
            format!("Perioden slutar den {}, innan den börjar den {}.", day(*to), day(*from))
        }
        Fault::AmountPeriodOutside { from, to } => {
            format!("Beloppet gäller en tid utanför den beslutade perioden {}–{}.", day(*from), day(*to))
        }
        Fault::VerifierNotServing { name } => format!("{name} ska justera men tjänstgjorde inte vid sammanträdet."),
        Fault::VerifierMissing {} => "Ingen är utsedd att justera protokollet.".to_owned(),
        Fault::VerifierIsOfficer { name } => {
            format!("{name} är både justerare och ordförande eller sekreterare.")
        }
        Fault::SecretaryMissing {} => "Sekreteraren är inte angiven.".to_owned(),
        Fault::ChairMissing {} => "Ordföranden är inte angiven.".to_owned(),
        Fault::ChairNotServing { name } => format!("{name} ledde sammanträdet men tjänstgjorde inte."),
        Fault::ViceChairMissing {} => "Ingen vice ordförande är markerad i förteckningen.".to_owned(),
        Fault::FirstNameOnly { full: Some(full) } => format!("”{words}” står utan efternamn. Är det {full}?"),
        Fault::FirstNameOnly { full: None } => format!("”{words}” står utan efternamn."),
        Fault::NameVariant { on_record } => format!("”{words}” liknar {on_record} i registret. Är det samma person?"),
        Fault::AlternateOfOtherMember { alternate, member } => {
            format!("{alternate} tjänstgör för {member}, som en annan medlem har utsett.")
        }
        Fault::SeatServedTwice { name, organisation } => {
            format!("{organisation} har fler tjänstgörande än platser. {name} tjänstgör utan att någon är borta.")
        }
        Fault::AlternateMissing { organisation } => format!("{organisation} har färre ersättare än ledamöter."),
        Fault::SeatNotHeld { name } => format!("{name} tjänstgör men har inget uppdrag den dagen."),
        Fault::RoleNotHeld { name, holder: Some(holder) } => {
            format!("{name} kallas ”{words}”, men uppdraget har {holder} den dagen.")
        }
        Fault::RoleNotHeld { name, holder: None } => format!("{name} har inte det uppdraget den dagen."),
        Fault::RemoteWithoutDecision { decided: Some(decided) } => {
            format!("Deltagande på distans tilläts först den {}, efter sammanträdet.", day(*decided))
        }
        Fault::RemoteWithoutDecision { decided: None } => {
            "Någon deltog på distans. Beslutet som tillåter det finns inte i filen.".to_owned()
        }
        Fault::ActsWithoutServing { name, .. } => format!("{name} tjänstgjorde inte i paragrafen."),
        Fault::DecisionNamesOtherMeasure { heading, section } => {
            let of = of_section(*section).map(|of| format!(" {words} hör till {of}.")).unwrap_or_default();
            format!("Beslutet nämner {words}, men ärendet gäller {heading}.{of}")
        }
        Fault::NearDuplicateDecision { section, elsewhere } => {
            let other = of_section(*section).unwrap_or_else(|| "ett annat ärende".to_owned());
            let of = elsewhere.map(|date| format!(" den {}", day(date))).unwrap_or_default();
            format!("Beslutet har nästan samma ord som {other}{of}, också dess namn.")
        }
        Fault::DecisionDiffersFromProposal { proposed: Some(proposed) } => {
            format!("Beslutet anger {words}, förslaget {proposed}. Det framgår inte varför.")
        }
        Fault::DecisionDiffersFromProposal { proposed: None } => {
            format!("{words} står inte i förslaget. Det framgår inte varför.")
        }
        Fault::DecisionMissing {} => "Beslutet saknar text.".to_owned(),
        Fault::OutcomeMissing {} => "Det framgår inte hur ärendet slutade.".to_owned(),
        Fault::AmountWithoutCurrency {} => format!("Beloppet {words} saknar valuta."),
        Fault::SumMismatch { written, counted } => {
            format!("Summan är {written}, men delarna blir {counted} tillsammans.")
        }
        Fault::UnitPriceSpread { lowest, highest } => {
            format!("Samma tjänst kostar mellan {} och {} i månaden i besluten.", kronor(*lowest), kronor(*highest))
        }
        Fault::ProposalMissing {} => {
            "Beslutet hänvisar till ett förslag, men inget förslag finns i paragrafen.".to_owned()
        }
        Fault::BudgetNotPublic {} => {
            "Budgeten ska antas vid ett offentligt sammanträde. Det framgår inte att det var offentligt.".to_owned()
        }
        Fault::BudgetLate { limit } => format!("Budgeten skulle ha antagits senast den {}.", day(*limit)),
        Fault::TaskWithoutOwner {} => "Uppdraget har ingen mottagare.".to_owned(),
        Fault::EmptyListItem {} => "Punkten i listan är tom.".to_owned(),
        Fault::EmptySection {} => "Här finns ingen text.".to_owned(),
        Fault::UnfinishedSentence {} => format!("Meningen som slutar med ”{words}” saknar punkt."),
        Fault::BrokenSentence {} => format!("Meningen bryts av efter ”{words}”."),
        Fault::DoubledWord {} => format!("”{words}” står två gånger efter varandra."),
        Fault::Spacing { expected } => format!("Mellanslagen i ”{words}” ska vara ”{}”.", expected.trim()),
        Fault::UnresolvedReference { date: Some(date), meeting_known: true, number } => {
            format!("§\u{a0}{number} finns inte i protokollet från den {}.", day(*date))
        }
        Fault::UnresolvedReference { date: Some(date), meeting_known: false, number } => format!(
            "Hänvisningen till §\u{a0}{number} går inte att följa: inget sammanträde den {} finns i filen.",
            day(*date)
        ),
        Fault::UnresolvedReference { date: None, number, .. } => format!("§\u{a0}{number} finns inte."),
        Fault::UnbalancedQuotes {} => format!("{words} har ingen motsvarighet: tecknen går inte jämnt upp."),
        Fault::PersonalNumber {} => "Ett personnummer ska inte stå i ett protokoll.".to_owned(),
        Fault::LabelMisspelt { expected } => format!("”{words}” är felstavat. Menas ”{expected}”?"),
        Fault::UnfilledSlot {} => format!("”{words}” är inte ifyllt."),
        Fault::UnverifiedSource { right: Some(right) } => {
            format!("Källan stämmer inte med det som sägs. Frågan regleras i {}.", provision_words(*right))
        }
        Fault::UnverifiedSource { right: None } => "Uppgiften har en källa som inte går att lita på.".to_owned(),
        Fault::AttendanceMissing {} => "Det framgår inte vilka som tjänstgjorde.".to_owned(),
        Fault::NoQuorum { serving, seats } => {
            format!("Styrelsen var inte beslutför: {serving} av {seats} tjänstgjorde.")
        }
        Fault::QuorumUnknown {} => "Det går inte att se om styrelsen var beslutför.".to_owned(),
        Fault::DisqualifiedTookPart { name } => format!("{name} är jävig men deltar i ärendet."),
        Fault::DisqualificationNotOnRecord { name } => {
            format!("Texten säger att {name} är jävig, men det syns inte i närvaron.")
        }
        Fault::PuttingMissing {} => {
            "Yrkandet finns antecknat, men inte hur ordföranden ställde förslagen mot varandra.".to_owned()
        }
        Fault::VoteCountMismatch { votes, serving } => {
            format!("Röster och nedlagda röster är {votes}, men {serving} tjänstgjorde.")
        }
        Fault::DelegatedDecisionIncomplete { missing } => format!("Delegationsbeslutet saknar {}.", facts(missing)),
        Fault::ReceivedDocumentIncomplete { missing } => format!("Handlingen saknar {}.", facts(missing)),
        Fault::WrongAppealSentence {} => {
            "Tiden räknas från fel dag: tre veckor går från det att anslaget sattes upp, inte från justeringen."
                .to_owned()
        }
        Fault::AppealCourtMissing {} => {
            "Det framgår inte hur man överklagar: förvaltningsrätten är inte angiven.".to_owned()
        }
        Fault::ProceduralItemsMissing { opening, agenda, verifiers } => {
            let named = [(*opening, "öppnande"), (*agenda, "dagordning"), (*verifiers, "val av justerare")];
            let missing: Vec<String> =
                named.into_iter().filter(|(is, _)| *is).map(|(_, word)| word.to_owned()).collect();
            format!("Ingen paragraf tar upp {}.", enumerate(&missing))
        }
        Fault::PostingMissing { limit } => {
            format!("Inget anslag är antecknat. Det skulle ha satts upp senast den {}.", day(*limit))
        }
        Fault::PostingLate { board } => format!("Anslaget på {board} sattes upp för sent."),
        Fault::PostingBeforeVerification { board } => format!("Anslaget på {board} sattes upp före justeringen."),
        Fault::PostingRemovedEarly { board, earliest } => {
            format!("Anslaget på {board} togs ned för tidigt. Det skulle ha suttit till den {}.", day(*earliest))
        }
        Fault::NoticeBoardMissing { organisation: Some(organisation) } => {
            format!("{organisation} har ingen anslagstavla i filen, men anslaget måste finnas där.")
        }
        Fault::NoticeBoardMissing { organisation: None } => {
            "Förbundets egen anslagstavla finns inte i filen.".to_owned()
        }
    }
}
