//! Which words make a call, and which are refused.

use super::*;

fn parsed(words: &str) -> Result<Call, Misuse> {
    parse(words.split_whitespace().map(OsString::from))
}

#[test]
fn a_signature_needs_role_key_password_and_output() {
    let call = parsed("sign in.pdf --as verifier:2 --pkcs12 k.p12 --password-stdin -o ut.pdf").unwrap();
    let Call::Command(Command::Sign { role, password, output, .. }) = call else { panic!("{call:?}") };
    assert_eq!(role, SigningRole::verifier(1));
    assert_eq!(password, PasswordFrom::Input);
    assert_eq!(output, Output { path: "ut.pdf".into(), force: false });
    assert_eq!(parsed("sign in.pdf --as chair --pkcs12 k.p12 -o ut.pdf"), Err(Misuse::Missing("--password-file")));
    assert_eq!(parsed("sign in.pdf --pkcs12 k.p12 --password-stdin -o u"), Err(Misuse::Missing("--as")));
}

#[test]
fn options_stand_before_or_after_the_files() {
    let before = parsed("pdf minutes --meeting 2025-06-09 -o ut.pdf fil.paragraf").unwrap();
    let after = parsed("pdf minutes fil.paragraf --meeting=2025-06-09 --output ut.pdf").unwrap();
    assert_eq!(before, after);
}

#[test]
fn a_day_that_does_not_exist_is_refused() {
    let refused = Misuse::Value { option: "--meeting", found: "2025-02-30".into() };
    assert_eq!(parsed("pdf minutes f --meeting 2025-02-30 -o ut.pdf"), Err(refused));
}

#[test]
fn an_option_of_another_command_is_refused() {
    assert_eq!(parsed("meetings f --force"), Err(Misuse::Option("--force".into())));
    assert_eq!(parsed("verify f --trust"), Err(Misuse::Option("--trust".into())));
}

#[test]
fn unknown_and_future_commands_are_told_apart() {
    assert_eq!(parsed("fly f"), Err(Misuse::UnknownCommand("fly".into())));
    assert_eq!(parsed("backup f folder"), Err(Misuse::NotYet("backup".into())));
    assert_eq!(parsed("pdf poster f -o u"), Err(Misuse::UnknownCommand("pdf poster".into())));
    assert_eq!(parsed(""), Err(Misuse::NoCommand));
}

#[test]
fn an_extract_needs_its_sections_and_a_notice_takes_one() {
    let extract = parsed("pdf extract f --section 7 --section 9 -o u").unwrap();
    let Call::Command(Command::Paper { paper, .. }) = extract else { panic!("{extract:?}") };
    let section = |number: u32| SectionNumber::try_from(number).unwrap();
    assert_eq!(paper, Paper::Extract { meeting: None, sections: vec![section(7), section(9)] });
    assert_eq!(parsed("pdf extract f -o u"), Err(Misuse::Missing("--section")));
    assert_eq!(parsed("pdf notice f --section 7 --section 9 -o u"), Err(Misuse::Option("--section".into())));
    let nought = Misuse::Value { option: "--section", found: "0".into() };
    assert_eq!(parsed("pdf extract f --section 0 -o u"), Err(nought));
}

#[test]
fn a_document_refuses_the_options_of_another() {
    assert_eq!(parsed("pdf calendar f --meeting 2026-05-19 -o u"), Err(Misuse::Option("--meeting".into())));
    assert_eq!(parsed("pdf summons f --year 2026 -o u"), Err(Misuse::Option("--year".into())));
    assert_eq!(parsed("pdf attendance f --with-papers -o u"), Err(Misuse::Option("--with-papers".into())));
    assert_eq!(parsed("pdf minutes f --section 7 -o u"), Err(Misuse::Option("--section".into())));
}

#[test]
fn a_word_too_many_is_refused() {
    assert_eq!(parsed("verify a.pdf b.pdf"), Err(Misuse::Surplus("b.pdf".into())));
}

#[test]
fn days_are_asked_for_in_a_span_and_one_form() {
    let call = parsed("deadlines f --from 2025-01-01 --to 2025-12-31 --ics ut.ics --force").unwrap();
    let Call::Command(Command::Deadlines { from, to, form, .. }) = call else { panic!("{call:?}") };
    assert_eq!((from, to), ("2025-01-01".parse().ok(), "2025-12-31".parse().ok()));
    assert_eq!(form, DeadlineForm::Calendar(Output { path: "ut.ics".into(), force: true }));
    let backwards = Misuse::Value { option: "--to", found: "2024-12-31".into() };
    assert_eq!(parsed("deadlines f --from 2025-01-01 --to 2024-12-31"), Err(backwards));
    assert_eq!(parsed("deadlines f --json --ics ut.ics"), Err(Misuse::Surplus("--json".into())));
    assert_eq!(parsed("deadlines"), Err(Misuse::Missing("FILE")));
}

#[test]
fn a_list_is_pages_or_a_spreadsheet_of_what_is_asked_for() {
    let list = |call: &str| match parsed(call) {
        Ok(Call::Command(Command::Paper { paper: Paper::List { list, form }, .. })) => Ok((list, form)),
        Err(misuse) => Err(misuse),
        other => panic!("{other:?}"),
    };
    let register = |year, own| List::Register { year, own };
    assert_eq!(list("pdf register f -o u"), Ok((register(None, false), ListForm::Pdf)));
    assert_eq!(list("pdf register f --year 2026 --own --csv -o u"), Ok((register(Some(2026), true), ListForm::Csv)));
    assert_eq!(list("pdf tasks f --all --xlsx -o u"), Ok((List::Tasks { all: true }, ListForm::Xlsx)));
    let told = List::DelegatedDecisions { year: None, meeting: "2026-05-19".parse().ok() };
    assert_eq!(list("pdf delegated-decisions f --meeting 2026-05-19 -o u"), Ok((told, ListForm::Pdf)));
    for (call, option) in [
        ("pdf grants f --own -o u", "--own"),
        ("pdf decisions f --meeting 2026-05-19 -o u", "--meeting"),
        ("pdf delegated-decisions f --year 2026 --meeting 2026-05-19 -o u", "--year"),
        ("pdf calendar f --csv -o u", "--csv"),
        ("pdf register f --all -o u", "--all"),
    ] {
        assert_eq!(list(call), Err(Misuse::Option(option.into())), "{call}");
    }
    assert_eq!(list("pdf tasks f --csv --xlsx -o u"), Err(Misuse::Surplus("--xlsx".into())));
    assert_eq!(list("pdf nonsense f -o u"), Err(Misuse::UnknownCommand("pdf nonsense".into())));
}
