//! A proposal made at the meeting (yrkande): the sentence that it becomes, and who made it where the text does not say so.
//!
//! What was said is kept as it was said; only who said it is put before.

use super::names::{name, party};
use super::swedish::enumerate;
use domain::{Association, Party, PersonId, RichText, Span, TextBlock, Who, plain_words};

/// "Per Ek (M) yrkar" and what was said, with a line of it to each paragraph. Nothing where nothing was said.
pub fn proposal_sentence(association: &Association, person: &PersonId, said: &str) -> Option<RichText> {
    let mut lines: Vec<String> =
        said.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let last = lines.last_mut()?;
    if last.ends_with(char::is_alphanumeric) {
        last.push('.');
    }
    let lead_in = proposal_lead_in(association, person);
    // Several clauses stand below the words that they go on from.
    let clauses = lines.len() > 1 && lines.iter().all(|line| line.starts_with("att "));
    if clauses {
        lines.insert(0, lead_in);
    } else {
        lines[0] = format!("{lead_in} {}", lines[0].strip_prefix("yrkar ").unwrap_or(&lines[0]));
    }
    Some(RichText(lines.into_iter().map(|line| TextBlock::Paragraph(vec![Span::plain(line)])).collect()))
}

/// "Per Ek (M) yrkar": how the sentence begins.
pub fn proposal_lead_in(association: &Association, person: &PersonId) -> String {
    format!("{} yrkar", name(association, person))
}

/// "Yrkande av Per Ek (M)." of those whom the text does not name.
pub(super) fn untold(association: &Association, by: &[Party], text: &RichText) -> Option<String> {
    let told: Vec<String> = text.lines().map(|line| plain_words(line).to_lowercase()).collect();
    let tells = |way: &String| told.iter().any(|line| line.contains(&way.to_lowercase()));
    let is_told = |one: &Party| ways_to_name(association, one).iter().any(tells);
    let untold: Vec<String> = by.iter().filter(|one| !is_told(one)).map(|one| party(association, one)).collect();
    (!untold.is_empty()).then(|| format!("Yrkande av {}.", enumerate(&untold)))
}

/// As the document words it, in full, by last name, and by earlier names.
fn ways_to_name(association: &Association, one: &Party) -> Vec<String> {
    let mut ways: Vec<String> = one.written.iter().cloned().collect();
    match &one.who {
        Who::Person(id) => {
            if let Some(person) = association.person(id) {
                ways.extend(person.aliases.iter().cloned());
                ways.extend(person.name.split_whitespace().last().map(str::to_owned));
            }
        }
        Who::Organisation(_) | Who::Name(_) => ways.push(party(association, &Party { written: None, ..one.clone() })),
    }
    ways.retain(|way| !way.trim().is_empty());
    ways
}

#[cfg(test)]
mod tests;
