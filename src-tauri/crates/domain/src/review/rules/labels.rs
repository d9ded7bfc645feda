//! A label that is nearly one that everyone knows is misspelt.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Fix};
use crate::review::lexicon::LABELS;
use crate::review::reading::{LineForm, Passage, Reading};
use crate::review::written::likeness::changes;
use crate::{BlockHeading, Profile};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let own: Vec<String> = match &reading.association.body.profile {
        Profile::Own(profile) => profile.blocks.iter().map(|block| block.label.to_lowercase()).collect(),
        Profile::CoordinationAssociation | Profile::Federation => vec![],
    };
    for item in &reading.items {
        for (place, block) in item.blocks() {
            if let BlockHeading::Own(heading) = &block.heading
                && let Some(expected) = misspelt(heading, &own)
            {
                findings.push(Finding::new(Fault::LabelMisspelt { expected }, place, heading.clone()));
            }
        }
        for line in item.lines.iter().filter(|line| stands_as_label(line)) {
            if let Some(expected) = misspelt(&line.text, &own) {
                let (from, to) = (line.words[0].from, line.words[line.words.len() - 1].to);
                let fault = Fault::LabelMisspelt { expected: expected.clone() };
                let finding = Finding::new(fault, line.at(from, to), line.slice(from, to));
                findings.push(finding.with(Fix::Replace { with: expected }));
            }
        }
    }
}

fn stands_as_label(line: &Passage) -> bool {
    let short = (1..=4).contains(&line.words.len());
    let label = match line.form {
        LineForm::Heading => true,
        LineForm::Paragraph => !line.text.trim_end().ends_with(['.', ',', ';', '!', '?']),
        LineForm::Title | LineForm::Entry { .. } | LineForm::Cell => false,
    };
    short && label
}

/// The known label that it nearly is, with the capital it has. An ending more or less is another form of the word.
fn misspelt(written: &str, own: &[String]) -> Option<String> {
    let plain = written.trim().trim_end_matches(':').trim().to_lowercase();
    let known = || LABELS.iter().copied().chain(own.iter().map(String::as_str));
    let letters = plain.chars().count();
    let capital = written.trim().starts_with(char::is_uppercase);
    if known().any(|label| label == plain) || letters < 6 || !capital || plain.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let most = if letters >= 12 { 2 } else { 1 };
    let near = |label: &&str| {
        let inflected = label.starts_with(&plain) || plain.starts_with(label);
        // The ending may be another form of the word: the slip is before it.
        let head = |text: &str| text.chars().take(text.chars().count().saturating_sub(2)).collect::<String>();
        !inflected && head(label) != head(&plain) && changes(&plain, label, most).is_some()
    };
    let label = known().filter(near).min_by_key(|label| changes(&plain, label, most))?;
    let mut first = label.chars();
    Some(first.next().into_iter().flat_map(char::to_uppercase).chain(first).collect())
}
