//! One function per command: read the files, ask the office, report.

use crate::arguments::{Command, DeadlineForm, Output, PasswordFrom};
use crate::output::{self, FileError};
use crate::reports;
use crate::{Console, Status, papers, say, text};
use chrono::{Datelike, NaiveDate, Utc};
use office::{Access, DemoKind, Office, OldFile, Password, SignRequest, SignatureVerdict};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// A Swedish message on why nothing was done.
type Message = String;

/// Carries out a command.
pub fn run(command: &Command, console: &mut Console<'_>) -> Result<Status, Message> {
    let at = console.now.to_utc();
    match command {
        Command::New { file, name, form } => {
            Office::create(file, name, *form, at).map_err(|error| text::create(file, &error))?;
            say(console.output, &text::created(file));
        }
        Command::Demo { file, federation, years } => {
            let kind = if *federation { DemoKind::Federation } else { DemoKind::CoordinationAssociation };
            let report = office::demo(file, kind, *years, at).map_err(|error| text::demo(file, &error))?;
            say(console.output, &text::imported(file, &report));
        }
        Command::Import { file, exchange, json } => {
            let bytes = output::read(exchange).map_err(|error| text::file(&error))?;
            let report = office::import_into(file, &bytes, at).map_err(|error| text::import(file, exchange, &error))?;
            let lines = [text::imported(file, &report)].into_iter().chain(text::differences(&report));
            reports::import(&report, lines.collect()).print(*json, console.output);
        }
        Command::ReadMinutes { file, old, only_look, json } => {
            return read_minutes(file, old, (*only_look, *json), console);
        }
        Command::Export { file, output } => return export(file, output.as_ref(), console),
        Command::Meetings { file, year, json } => {
            let today = console.now.date_naive();
            let mut overview = open(file)?.overview(today).map_err(|error| text::store(file, &error))?;
            overview.meetings.retain(|meeting| year.is_none_or(|year| meeting.date.year() == year));
            reports::meetings(&overview, text::meetings(&overview)).print(*json, console.output);
        }
        Command::Minutes { file, meeting, made_on, output: target, json } => {
            output::check_free(target).map_err(|error| text::file(&error))?;
            let made_on = made_on.unwrap_or_else(|| console.now.date_naive());
            let minutes = open(file)?.minutes(*meeting, made_on).map_err(|error| text::minutes(file, &error))?;
            output::write(target, &minutes.pdf).map_err(|error| text::file(&error))?;
            reports::minutes(&minutes, &target.path, text::wrote_minutes(&minutes, &target.path))
                .print(*json, console.output);
        }
        Command::Paper { file, paper, made_on, output: target, json } => {
            output::check_free(target).map_err(|error| text::file(&error))?;
            let made_on = made_on.unwrap_or_else(|| console.now.date_naive());
            let bytes = papers::made(&open(file)?, paper, made_on).map_err(|error| text::list(file, &error))?;
            output::write(target, &bytes).map_err(|error| text::file(&error))?;
            reports::paper(&target.path, bytes.len(), text::wrote_paper(paper, &target.path))
                .print(*json, console.output);
        }
        Command::Sign { pdf, role, pkcs12, password, output: target, json } => {
            output::check_free(target).map_err(|error| text::file(&error))?;
            let read = |path: &Path| output::read(path).map_err(|error| text::file(&error));
            let (document, key) = (read(pdf)?, Zeroizing::new(read(pkcs12)?));
            let password = read_password(password, console.input)?;
            let request =
                SignRequest { pdf: &document, role: *role, pkcs12: &key, password: &password, time: console.now };
            let signed = office::sign(&request).map_err(|error| text::sign(pdf, pkcs12, &error))?;
            output::write(target, &signed.pdf).map_err(|error| text::file(&error))?;
            for warning in &signed.warnings {
                say(console.messages, &text::sign_warning(warning));
            }
            reports::signed(&signed, *role, &target.path, text::signed(&signed, *role, &target.path))
                .print(*json, console.output);
        }
        Command::Verify { pdf, trust, json } => return verify(pdf, trust, *json, console),
        Command::Search { file, request, json } => {
            let answer = open(file)?.search(request).map_err(|error| text::unanswered(file, &error))?;
            reports::search(&answer, text::found(&answer, &request.words)).print(*json, console.output);
        }
        Command::Deadlines { file, from, to, form } => deadlines(file, (*from, *to), form, console)?,
        Command::Review { file, meeting, json } => return review(file, *meeting, *json, console),
        Command::Doctor { file, json } => return doctor(file, *json, console),
    }
    Ok(Status::Done)
}

fn deadlines(
    file: &Path,
    (from, to): (Option<NaiveDate>, Option<NaiveDate>),
    form: &DeadlineForm,
    console: &mut Console<'_>,
) -> Result<(), Message> {
    let today = console.now.date_naive();
    let DeadlineForm::Calendar(target) = form else {
        let office = open(file)?;
        let span = office.span(from, to, today).map_err(|error| text::store(file, &error))?;
        let days = office.deadlines(span).map_err(|error| text::store(file, &error))?;
        reports::deadlines(&days, text::deadlines(&days)).print(*form == DeadlineForm::Json, console.output);
        return Ok(());
    };
    output::check_free(target).map_err(|error| text::file(&error))?;
    // The file remembers what it has told the calendars of others, so that the next file can say what has changed.
    let mut office = Office::open(file, Access::ReadWrite).map_err(|error| text::open(file, &error))?;
    let span = office.span(from, to, today).map_err(|error| text::store(file, &error))?;
    let calendar =
        office.calendar_file(span, today, console.now.to_utc()).map_err(|error| text::calendar(file, &error))?;
    output::write(target, calendar.as_bytes()).map_err(|error| text::file(&error))?;
    say(console.output, &text::exported(&target.path));
    Ok(())
}

fn open(file: &Path) -> Result<Office, Message> {
    Office::open(file, Access::ReadOnly).map_err(|error| text::open(file, &error))
}

fn export(file: &Path, target: Option<&Output>, console: &mut Console<'_>) -> Result<Status, Message> {
    if let Some(target) = target {
        output::check_free(target).map_err(|error| text::file(&error))?;
    }
    let export = open(file)?.export().map_err(|error| text::export(file, &error))?;
    match target {
        None => say(console.output, String::from_utf8_lossy(&export.json).trim_end()),
        Some(target) => {
            output::write(target, &export.json).map_err(|error| text::file(&error))?;
            say(console.output, &text::exported(&target.path));
        }
    }
    for line in text::left_out(&export) {
        say(console.messages, &line);
    }
    Ok(Status::Done)
}

fn read_minutes(
    file: &Path,
    old: &[PathBuf],
    (only_look, json): (bool, bool),
    console: &mut Console<'_>,
) -> Result<Status, Message> {
    let mut files = vec![];
    for path in old {
        let bytes = output::read(path).map_err(|error| text::file(&error))?;
        let name = path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy()).into_owned();
        files.push(OldFile { name, bytes });
    }
    let report = office::read_minutes(file, &files, &console.reader, only_look, console.now.to_utc())
        .map_err(|error| text::reading(file, &error))?;
    if !report.any_read() {
        return Err(text::nothing_read(&report));
    }
    reports::reading(&report, text::was_read(file, &report, only_look)).print(json, console.output);
    Ok(if report.any_refused() { Status::Wrong } else { Status::Done })
}

fn verify(pdf: &Path, trust: &[PathBuf], json: bool, console: &mut Console<'_>) -> Result<Status, Message> {
    let document = output::read(pdf).map_err(|error| text::file(&error))?;
    let mut trusted = vec![];
    for path in trust {
        let bytes = output::read(path).map_err(|error| text::file(&error))?;
        trusted.extend(office::read_certificates(&bytes).map_err(|error| text::certificates(path, &error))?);
    }
    let verdicts =
        office::verify(&document, &trusted, console.now.with_timezone(&Utc)).map_err(|error| text::pdf(pdf, &error))?;
    reports::verified(&verdicts, text::verdicts(&verdicts)).print(json, console.output);
    let holds = !verdicts.is_empty() && verdicts.iter().all(SignatureVerdict::holds);
    Ok(if holds { Status::Done } else { Status::Wrong })
}

fn doctor(file: &Path, json: bool, console: &mut Console<'_>) -> Result<Status, Message> {
    let faults = open(file)?.check().map_err(|error| text::store(file, &error))?;
    let lines = if faults.is_empty() { vec![text::whole(file)] } else { faults.iter().map(text::fault).collect() };
    reports::doctor(&faults, lines).print(json, console.output);
    Ok(if faults.is_empty() { Status::Done } else { Status::Wrong })
}

/// Findings are told; errors that no one has answered for are what is wrong.
fn review(file: &Path, meeting: Option<NaiveDate>, json: bool, console: &mut Console<'_>) -> Result<Status, Message> {
    let review = open(file)?.review_of_day(meeting).map_err(|error| text::minutes(file, &error))?;
    reports::review(&review, text::review(&review)).print(json, console.output);
    Ok(if review.errors == 0 { Status::Done } else { Status::Wrong })
}

/// The first line, without its end. Both copies are wiped.
fn read_password(from: &PasswordFrom, input: &mut dyn Read) -> Result<Password, Message> {
    let mut line = Zeroizing::new(String::new());
    let read = match from {
        PasswordFrom::File(path) => {
            let bytes = Zeroizing::new(output::read(path).map_err(|error| text::file(&error))?);
            BufReader::new(bytes.as_slice()).read_line(&mut line)
        }
        PasswordFrom::Input => BufReader::new(input).read_line(&mut line),
    };
    read.map_err(|error| text::file(&FileError::Refused { path: PathBuf::from("-"), error }))?;
    let kept = line.trim_end_matches(['\n', '\r']).len();
    line.truncate(kept);
    Ok(Password::new(std::mem::take(&mut *line)))
}
