//! What the words of a call mean. Refuses what it does not know; does nothing.

mod lists;

pub use lists::{List, ListForm};

use chrono::NaiveDate;
use domain::{BodyForm, HitKind, SectionNumber, SigningRole};
use lexopt::prelude::*;
use office::views::SearchRequest;
use std::ffi::OsString;
use std::path::PathBuf;

/// Most hits of a search.
const FOUND: u32 = 100;

/// What is asked for.
#[derive(Debug, PartialEq)]
pub enum Call {
    /// The help text.
    Help,
    /// The version.
    Version,
    /// A command.
    Command(Command),
}

/// A command with everything it needs.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Make a file.
    New { file: PathBuf, name: String, form: BodyForm },
    /// Make the file of an example association.
    Demo { file: PathBuf, federation: bool, years: Option<u32> },
    /// Import an exchange file.
    Import { file: PathBuf, exchange: PathBuf, json: bool },
    /// Export to an exchange file or standard output.
    Export { file: PathBuf, output: Option<Output> },
    /// Read old minutes.
    ReadMinutes { file: PathBuf, old: Vec<PathBuf>, only_look: bool, json: bool },
    /// List meetings.
    Meetings { file: PathBuf, year: Option<i32>, json: bool },
    /// Write the minutes as PDF.
    Minutes { file: PathBuf, meeting: Option<NaiveDate>, made_on: Option<NaiveDate>, output: Output, json: bool },
    /// Write another document as PDF.
    Paper { file: PathBuf, paper: Paper, made_on: Option<NaiveDate>, output: Output, json: bool },
    /// Sign a PDF.
    Sign { pdf: PathBuf, role: SigningRole, pkcs12: PathBuf, password: PasswordFrom, output: Output, json: bool },
    /// Verify a PDF.
    Verify { pdf: PathBuf, trust: Vec<PathBuf>, json: bool },
    /// List the days that law and custom set.
    Deadlines { file: PathBuf, from: Option<NaiveDate>, to: Option<NaiveDate>, form: DeadlineForm },
    /// Review the minutes of a meeting.
    Review { file: PathBuf, meeting: Option<NaiveDate>, json: bool },
    /// Find something.
    Search { file: PathBuf, request: SearchRequest, json: bool },
    /// Examine a file.
    Doctor { file: PathBuf, json: bool },
}

/// A document beside the minutes.
#[derive(Debug, PartialEq)]
pub enum Paper {
    /// Summons and agenda.
    Summons { meeting: Option<NaiveDate>, with_papers: bool },
    /// Notices; of a § that was verified at once, or of the rest.
    Notice { meeting: Option<NaiveDate>, section: Option<SectionNumber> },
    /// An extract of these §§.
    Extract { meeting: Option<NaiveDate>, sections: Vec<SectionNumber> },
    /// List of attendance.
    Attendance { meeting: Option<NaiveDate> },
    /// The meetings of a year.
    Calendar { year: Option<i32> },
    /// A list, as pages or for spreadsheets.
    List { list: List, form: ListForm },
}

/// Where bytes go.
#[derive(Debug, PartialEq)]
pub struct Output {
    /// The file.
    pub path: PathBuf,
    /// Whether an existing one may be replaced.
    pub force: bool,
}

/// How days are given.
#[derive(Debug, PartialEq)]
pub enum DeadlineForm {
    /// For people.
    Lines,
    /// For programs.
    Json,
    /// For the calendars of others.
    Calendar(Output),
}

/// Where a password comes from; never from the command line itself, where everyone can read it.
#[derive(Debug, PartialEq)]
pub enum PasswordFrom {
    /// The first line of a file.
    File(PathBuf),
    /// The first line of standard input.
    Input,
}

/// Why a call is not understood.
#[derive(Debug, PartialEq)]
pub enum Misuse {
    /// No command.
    NoCommand,
    /// Not a command.
    UnknownCommand(String),
    /// A command or kind of document that the contract names and this version does not have.
    NotYet(String),
    /// Not an option of the command, or an option without its value.
    Option(String),
    /// A word too many.
    Surplus(String),
    /// Something needed is missing.
    Missing(&'static str),
    /// A value that is not of its kind.
    Value { option: &'static str, found: String },
}

#[derive(Default)]
struct Words {
    places: Vec<OsString>,
    name: Option<String>,
    form: Option<BodyForm>,
    meeting: Option<NaiveDate>,
    made_on: Option<NaiveDate>,
    sections: Vec<SectionNumber>,
    with_papers: bool,
    csv: bool,
    xlsx: bool,
    own: bool,
    all: bool,
    year: Option<i32>,
    years: Option<u32>,
    role: Option<SigningRole>,
    pkcs12: Option<PathBuf>,
    password: Option<PasswordFrom>,
    trust: Vec<PathBuf>,
    output: Option<PathBuf>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    calendar: Option<PathBuf>,
    force: bool,
    json: bool,
    only_look: bool,
    federation: bool,
    kind: Option<HitKind>,
    public: bool,
}

/// Reads a call.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Call, Misuse> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let command = match parser.next().map_err(option)? {
        None => return Err(Misuse::NoCommand),
        Some(Short('h') | Long("help")) => return Ok(Call::Help),
        Some(Short('V') | Long("version")) => return Ok(Call::Version),
        Some(Value(word)) => lossy(&word),
        Some(other) => return Err(option(other.unexpected())),
    };
    if command == "help" {
        return Ok(Call::Help);
    }
    let allowed = options_of(&command)?;
    let mut words = Words::default();
    while let Some(argument) = parser.next().map_err(option)? {
        let name = match &argument {
            Value(_) => None,
            Short('h') | Long("help") => return Ok(Call::Help),
            Short('o') => Some("output".to_owned()),
            Short(letter) => Some(letter.to_string()),
            Long(long) => Some((*long).to_owned()),
        };
        match (name, argument) {
            (None, Value(word)) => words.places.push(word),
            (Some(name), _) if allowed.contains(&name.as_str()) => take(&mut words, &name, &mut parser)?,
            (_, other) => return Err(option(other.unexpected())),
        }
    }
    words.into_command(&command).map(Call::Command)
}

/// The options that a command has.
fn options_of(command: &str) -> Result<&'static [&'static str], Misuse> {
    Ok(match command {
        "new" => &["name", "form"],
        "demo" => &["years", "federation"],
        "import" => &["json"],
        "export" => &["output", "force"],
        "read-minutes" => &["dry-run", "json"],
        "meetings" => &["year", "json"],
        "pdf" => &[
            "meeting",
            "section",
            "year",
            "with-papers",
            "date",
            "csv",
            "xlsx",
            "own",
            "all",
            "output",
            "force",
            "json",
        ],
        "sign" => &["as", "pkcs12", "password-file", "password-stdin", "output", "force", "json"],
        "verify" => &["trust", "json"],
        "deadlines" => &["from", "to", "json", "ics", "force"],
        "review" => &["meeting", "json"],
        "search" => &["kind", "year", "public", "json"],
        "doctor" => &["json"],
        "backup" | "restore" => {
            return Err(Misuse::NotYet(command.to_owned()));
        }
        other => return Err(Misuse::UnknownCommand(other.to_owned())),
    })
}

fn take(words: &mut Words, name: &str, parser: &mut lexopt::Parser) -> Result<(), Misuse> {
    match name {
        "json" => words.json = true,
        "public" => words.public = true,
        "kind" => words.kind = Some(hit_kind(&lossy(&value(parser)?))?),
        "dry-run" => words.only_look = true,
        "force" => words.force = true,
        "federation" => words.federation = true,
        "password-stdin" => words.password = Some(PasswordFrom::Input),
        "name" => words.name = Some(lossy(&value(parser)?)),
        "form" => words.form = Some(form(&lossy(&value(parser)?))?),
        "meeting" => words.meeting = Some(parsed("--meeting", parser)?),
        "date" => words.made_on = Some(parsed("--date", parser)?),
        "section" => words.sections.push(section(parser)?),
        "with-papers" => words.with_papers = true,
        "csv" => words.csv = true,
        "xlsx" => words.xlsx = true,
        "own" => words.own = true,
        "all" => words.all = true,
        "year" => words.year = Some(parsed("--year", parser)?),
        "years" => words.years = Some(parsed("--years", parser)?),
        "as" => words.role = Some(parsed("--as", parser)?),
        "pkcs12" => words.pkcs12 = Some(value(parser)?.into()),
        "password-file" => words.password = Some(PasswordFrom::File(value(parser)?.into())),
        "trust" => words.trust.push(value(parser)?.into()),
        "output" => words.output = Some(value(parser)?.into()),
        "from" => words.from = Some(parsed("--from", parser)?),
        "to" => words.to = Some(parsed("--to", parser)?),
        "ics" => words.calendar = Some(value(parser)?.into()),
        other => return Err(Misuse::Option(other.to_owned())),
    }
    Ok(())
}

impl Words {
    fn into_command(mut self, command: &str) -> Result<Command, Misuse> {
        self.places.reverse();
        let kind = if command == "pdf" { Some(lossy(&self.place("KIND")?)) } else { None };
        let file: PathBuf = self.place("FILE")?.into();
        if let Some(kind) = &kind {
            self.only_options_of(kind)?;
        }
        let made = match (command, kind.as_deref()) {
            ("new", _) => Command::New {
                file,
                name: self.name.take().ok_or(Misuse::Missing("--name"))?,
                form: self.form.ok_or(Misuse::Missing("--form"))?,
            },
            ("demo", _) => Command::Demo { file, federation: self.federation, years: self.years },
            ("import", _) => Command::Import { file, exchange: self.place("EXCHANGE.json")?.into(), json: self.json },
            ("read-minutes", _) => {
                let old: Vec<PathBuf> = std::mem::take(&mut self.places).into_iter().rev().map(PathBuf::from).collect();
                if old.is_empty() {
                    return Err(Misuse::Missing("PROTOKOLL"));
                }
                Command::ReadMinutes { file, old, only_look: self.only_look, json: self.json }
            }
            ("export", _) => {
                Command::Export { file, output: self.output.take().map(|path| Output { path, force: self.force }) }
            }
            ("meetings", _) => Command::Meetings { file, year: self.year, json: self.json },
            ("pdf", Some("minutes")) => Command::Minutes {
                file,
                meeting: self.meeting,
                made_on: self.made_on,
                output: self.output()?,
                json: self.json,
            },
            ("pdf", Some(kind)) => {
                let paper = self.paper(kind)?;
                Command::Paper { file, paper, made_on: self.made_on, output: self.output()?, json: self.json }
            }
            ("sign", _) => Command::Sign {
                pdf: file,
                role: self.role.ok_or(Misuse::Missing("--as"))?,
                pkcs12: self.pkcs12.take().ok_or(Misuse::Missing("--pkcs12"))?,
                password: self.password.take().ok_or(Misuse::Missing("--password-file"))?,
                output: self.output()?,
                json: self.json,
            },
            ("verify", _) => Command::Verify { pdf: file, trust: std::mem::take(&mut self.trust), json: self.json },
            ("deadlines", _) => {
                let (from, to) = self.span()?;
                Command::Deadlines { file, from, to, form: self.deadline_form()? }
            }
            ("review", _) => Command::Review { file, meeting: self.meeting, json: self.json },
            ("search", _) => {
                let words: Vec<String> = std::mem::take(&mut self.places).iter().rev().map(lossy).collect();
                if words.is_empty() {
                    return Err(Misuse::Missing("ORD"));
                }
                let words = words.join(" ");
                let request =
                    SearchRequest { words, kind: self.kind, year: self.year, public: self.public, most: FOUND };
                Command::Search { file, request, json: self.json }
            }
            ("doctor", _) => Command::Doctor { file, json: self.json },
            (other, _) => return Err(Misuse::UnknownCommand(other.to_owned())),
        };
        match self.places.pop() {
            Some(surplus) => Err(Misuse::Surplus(lossy(&surplus))),
            None => Ok(made),
        }
    }

    /// The document, with the options that it has.
    fn paper(&mut self, kind: &str) -> Result<Paper, Misuse> {
        let meeting = self.meeting;
        let mut sections = std::mem::take(&mut self.sections);
        Ok(match kind {
            "summons" => Paper::Summons { meeting, with_papers: self.with_papers },
            "notice" => Paper::Notice { meeting, section: sections.pop() },
            "extract" if sections.is_empty() => return Err(Misuse::Missing("--section")),
            "extract" => Paper::Extract { meeting, sections },
            "attendance" => Paper::Attendance { meeting },
            "calendar" => Paper::Calendar { year: self.year },
            other => Paper::List { list: self.list(other)?, form: self.list_form()? },
        })
    }

    /// Refuses the options of other documents than the one asked for.
    fn only_options_of(&self, kind: &str) -> Result<(), Misuse> {
        let sections = match kind {
            "extract" => usize::MAX,
            "notice" => 1,
            _ => 0,
        };
        let of_registry = matches!(kind, "register" | "received-documents");
        let of_years = of_registry || matches!(kind, "calendar" | "delegated-decisions" | "decisions" | "grants");
        let is_list = of_registry || matches!(kind, "delegated-decisions" | "decisions" | "tasks" | "grants");
        let foreign = [
            (self.with_papers && kind != "summons", "--with-papers"),
            (self.year.is_some() && !of_years, "--year"),
            (self.meeting.is_some() && kind == "calendar", "--meeting"),
            (self.meeting.is_some() && is_list && kind != "delegated-decisions", "--meeting"),
            (self.meeting.is_some() && is_list && self.year.is_some(), "--year"),
            (self.csv && !is_list, "--csv"),
            (self.xlsx && !is_list, "--xlsx"),
            (self.own && !of_registry, "--own"),
            (self.all && kind != "tasks", "--all"),
            (self.sections.len() > sections, "--section"),
        ];
        match foreign.into_iter().find(|(given, _)| *given) {
            Some((_, option)) => Err(Misuse::Option(option.to_owned())),
            None => Ok(()),
        }
    }

    fn place(&mut self, what: &'static str) -> Result<OsString, Misuse> {
        self.places.pop().ok_or(Misuse::Missing(what))
    }

    /// A span that ends before it begins is a slip.
    fn span(&self) -> Result<(Option<NaiveDate>, Option<NaiveDate>), Misuse> {
        match (self.from, self.to) {
            (Some(from), Some(to)) if to < from => Err(Misuse::Value { option: "--to", found: to.to_string() }),
            span => Ok(span),
        }
    }

    fn deadline_form(&mut self) -> Result<DeadlineForm, Misuse> {
        match (self.calendar.take(), self.json) {
            (Some(_), true) => Err(Misuse::Surplus("--json".to_owned())),
            (Some(path), false) => Ok(DeadlineForm::Calendar(Output { path, force: self.force })),
            (None, true) => Ok(DeadlineForm::Json),
            (None, false) => Ok(DeadlineForm::Lines),
        }
    }

    fn output(&mut self) -> Result<Output, Misuse> {
        let path = self.output.take().ok_or(Misuse::Missing("-o"))?;
        Ok(Output { path, force: self.force })
    }
}

/// A kind of thing, by its name in the contract.
fn hit_kind(text: &str) -> Result<HitKind, Misuse> {
    let kind = HitKind::ALL.into_iter().find(|kind| kind.name() == text);
    kind.ok_or_else(|| Misuse::Value { option: "--kind", found: text.to_owned() })
}

fn form(text: &str) -> Result<BodyForm, Misuse> {
    match text {
        "coordination_association" => Ok(BodyForm::CoordinationAssociation),
        "municipal_federation" => Ok(BodyForm::MunicipalFederation),
        "association" => Ok(BodyForm::Association),
        _ => Err(Misuse::Value { option: "--form", found: text.to_owned() }),
    }
}

fn section(parser: &mut lexopt::Parser) -> Result<SectionNumber, Misuse> {
    let number: u32 = parsed("--section", parser)?;
    SectionNumber::try_from(number).map_err(|_| Misuse::Value { option: "--section", found: number.to_string() })
}

fn parsed<T: std::str::FromStr>(option: &'static str, parser: &mut lexopt::Parser) -> Result<T, Misuse> {
    let found = lossy(&value(parser)?);
    found.parse().map_err(|_| Misuse::Value { option, found })
}

fn value(parser: &mut lexopt::Parser) -> Result<OsString, Misuse> {
    parser.value().map_err(option)
}

fn option(error: lexopt::Error) -> Misuse {
    use lexopt::Error as E;
    match error {
        E::MissingValue { option } => Misuse::Option(option.unwrap_or_default()),
        E::UnexpectedOption(option) => Misuse::Option(option),
        E::UnexpectedValue { option, .. } => Misuse::Option(option),
        E::UnexpectedArgument(word) => Misuse::Surplus(lossy(&word)),
        other => Misuse::Option(other.to_string()),
    }
}

fn lossy(word: &OsString) -> String {
    word.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests;
