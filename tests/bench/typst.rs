//! A meeting of an exchange file as a Typst document: the yardstick says the same as the minutes that it is held against.
//!
//! `minutes.typ` has the page; here the records become calls of it. Not a second edition of the minutes: derived facts
//! (who replaces whom, quorum) are left out, which spares Typst a few lines.

use serde_json::Value;
use std::fmt::Write;

/// The document of a meeting.
pub fn document(package: &Value, meeting: &Value) -> String {
    let mut typst = include_str!("minutes.typ").to_owned();
    let association = string(text(&package["body"]["name"]));
    let day = text(&meeting["date"]);
    let _ = writeln!(typst, "\n#show: minutes.with(association: {association}, day: {})", string(day));
    front_page(&mut typst, package, meeting);
    attendance(&mut typst, package, meeting);
    typst.push_str("#pagebreak()\n");
    for item in items(&meeting["items"]) {
        section(&mut typst, item);
    }
    typst
}

fn front_page(typst: &mut String, package: &Value, meeting: &Value) {
    let name = |id: &Value| person(package, id);
    let names = |rows: &Value| items(rows).iter().map(|row| name(&row["person"])).collect::<Vec<_>>().join(", ");
    let time = format!("{} kl. {}–{}", text(&meeting["date"]), text(&meeting["start"]), text(&meeting["end"]));
    let verifiers: Vec<String> = items(&meeting["verifiers"]).iter().map(name).collect();
    let sections = items(&meeting["items"]);
    let first_and_last =
        [sections.first(), sections.last()].map(|item| item.map_or(0, |item| number(&item["section"])));
    let rows = [
        ("Plats", text(&meeting["place"]).to_owned()),
        ("Tid", time),
        ("Paragrafer", format!("§§ {}–{}", first_and_last[0], first_and_last[1])),
        ("Beslutande", names(&meeting["attendance"])),
        ("Övriga deltagare", names(&meeting["others"])),
        ("Utses att justera", verifiers.join(", ")),
        ("Nästa sammanträde", text(&meeting["next_meeting"]).to_owned()),
    ];
    let rows: String = rows.iter().map(|(label, value)| format!("({}, {}), ", string(label), string(value))).collect();
    let _ = writeln!(typst, "#fields({rows})");
    let signers = [("Sekreterare", name(&meeting["secretary"])), ("Ordförande", name(&meeting["chair"]))];
    for (role, name) in signers.into_iter().chain(verifiers.into_iter().map(|name| ("Justerare", name))) {
        let _ = writeln!(typst, "#signature({}, {})", string(role), string(&name));
    }
    let sentence = escaped(text(&package["body"]["posting_sentence"]));
    let _ = writeln!(typst, "#part(\"text\")[{sentence}]");
}

fn attendance(typst: &mut String, package: &Value, meeting: &Value) {
    typst.push_str("#pagebreak()\n== Närvaro\n");
    for (title, alternates) in [("Ledamöter", false), ("Ersättare", true)] {
        let mut rows = String::new();
        for row in items(&meeting["attendance"]) {
            let seat = items(&package["assignments"]).iter().rfind(|assignment| assignment["person"] == row["person"]);
            if seat.is_some_and(|seat| seat["seat"] == "alternate") == alternates {
                let from = seat.map_or("", |seat| organisation(package, &seat["appointed_by"]));
                let cells =
                    [&*person(package, &row["person"]), from, &extent(&row["serving"]), &extent(&row["present"])];
                let _ = write!(rows, "({}), ", cells.map(string).join(", "));
            }
        }
        let _ = writeln!(typst, "#roster({}, ({rows}))", string(title));
    }
}

fn section(typst: &mut String, item: &Value) {
    let registration = item["registration_number"].as_str().map_or("none".to_owned(), string);
    let (number, title) = (number(&item["section"]), string(text(&item["heading"])));
    let _ = writeln!(typst, "#section({number}, {title}, {registration})");
    for block in items(&item["blocks"]) {
        let kind = text(&block["kind"]);
        let _ = writeln!(typst, "#part({})[\n{}]", string(kind), markup(text(&block["text"]), kind == "decision"));
    }
}

/// The closed Markdown of the exchange file as Typst markup.
fn markup(markdown: &str, decides: bool) -> String {
    let mut typst = String::new();
    let mut lines = markdown.lines().peekable();
    while let Some(line) = lines.next() {
        let nested = if line.starts_with("  ") { "  " } else { "" };
        let bare = line.trim_start();
        let _ = if let Some(heading) = bare.strip_prefix("### ") {
            writeln!(typst, "*{}.* ", inline(heading))
        } else if let Some(entry) = bare.strip_prefix("- ") {
            writeln!(typst, "{nested}- {}", inline(entry))
        } else if let Some((_, entry)) = bare.split_once(". ").filter(|(digits, _)| digits.parse::<u8>().is_ok()) {
            writeln!(typst, "{nested}+ {}", inline(entry))
        } else if bare.starts_with('|') {
            let mut rows = vec![cells(bare)];
            while let Some(row) = lines.next_if(|line| line.trim_start().starts_with('|')) {
                rows.push(cells(row.trim_start()));
            }
            writeln!(typst, "{}", table(&rows))
        } else if let Some(entry) = bare.strip_prefix("att ").filter(|_| decides) {
            writeln!(typst, "#clause[{}]", inline(entry))
        } else {
            writeln!(typst, "{}", inline(bare))
        };
    }
    typst
}

fn cells(row: &str) -> Vec<&str> {
    row.trim_matches('|').split('|').map(str::trim).collect()
}

/// The second row is the line under the head.
fn table(rows: &[Vec<&str>]) -> String {
    let row = |cells: &[&str]| cells.iter().map(|cell| format!("[{}], ", inline(cell))).collect::<String>();
    let body: String = rows.iter().skip(2).map(|cells| row(cells)).collect();
    let columns = format!("(1fr, ) + (auto, ) * {}", rows[0].len() - 1);
    format!("#table(columns: {columns}, table.header({}), table.hline(stroke: 0.8pt), {body})", row(&rows[0]))
}

/// Strong and emphasised words keep their marks, which Typst writes alike but for the doubled star.
fn inline(markdown: &str) -> String {
    markdown.split("**").map(escaped).collect::<Vec<_>>().join("*")
}

/// Every character that could mean something to Typst, with a backslash before it.
fn escaped(words: &str) -> String {
    let mut typst = String::with_capacity(words.len());
    for character in words.chars() {
        if character.is_ascii_punctuation() && !matches!(character, '.' | ',' | ':' | ';' | '?' | '!' | '%' | '(' | ')')
        {
            typst.push('\\');
        }
        typst.push(character);
    }
    typst
}

/// A string of Typst's code.
fn string(words: impl AsRef<str>) -> String {
    format!("\"{}\"", words.as_ref().replace('\\', "\\\\").replace('"', "\\\""))
}

fn extent(value: &Value) -> String {
    match value {
        Value::String(_) => "X".to_owned(),
        Value::Object(_) => match items(&value["sections"]) {
            [first, last] => format!("§§ {first}–{last}"),
            _ => format!("{}–{}", text(&value["from"]), text(&value["to"])),
        },
        _ => String::new(),
    }
}

fn person(package: &Value, id: &Value) -> String {
    let found = items(&package["people"]).iter().find(|person| person["id"] == *id);
    found.map_or_else(String::new, |person| match person["party"].as_str() {
        Some(party) => format!("{} ({party})", text(&person["name"])),
        None => text(&person["name"]).to_owned(),
    })
}

fn organisation<'a>(package: &'a Value, id: &Value) -> &'a str {
    let found = items(&package["member_organisations"]).iter().find(|organisation| organisation["id"] == *id);
    found.map_or("", |organisation| text(&organisation["name"]))
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or_default()
}
