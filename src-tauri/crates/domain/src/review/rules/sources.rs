//! What is said to stand in a law stands there, as far as the program knows the law: a table of sources that are often named
//! wrong. And nothing is founded on what nobody can look up.

use crate::review::faults::Fault;
use crate::review::finding::Finding;
use crate::review::lexicon::{ARCHIVE, ARCHIVE_DESCRIPTION, LOOSE_SOURCES, REGION, SECRECY_ACT, SUPERVISION};
use crate::review::reading::{LineForm, Passage, Reading};
use crate::{BodyForm, Provision};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let coordinates = reading.association.body.form == BodyForm::CoordinationAssociation;
    for line in reading.in_items().filter(|line| line.form != LineForm::Title) {
        for (from, to) in sentences(line) {
            let sentence = line.slice(from, to).to_lowercase();
            let finding =
                |right| Finding::new(Fault::UnverifiedSource { right }, line.at(from, to), line.slice(from, to));
            let says = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
            // The description of an archive is demanded by the archives act; OSL 4 kap. 2 § demands another one.
            if sentence.contains(ARCHIVE_DESCRIPTION) && says(SECRECY_ACT) {
                findings.push(finding(Some(Provision::archives(6))));
            }
            // FSL 20 §: the archives of a samordningsförbund are supervised by a municipality's archive authority.
            let of_region =
                sentence.split(|c: char| !c.is_alphanumeric()).any(|word| word == REGION || word == "regionen");
            if coordinates && of_region && sentence.contains(SUPERVISION) && sentence.contains(ARCHIVE) {
                findings.push(finding(Some(Provision::fsl(20))));
            }
            if says(LOOSE_SOURCES) {
                findings.push(finding(None));
            }
        }
    }
}

/// The sentences of a line, each without the space around it.
fn sentences(line: &Passage) -> Vec<(usize, usize)> {
    let mut found = vec![];
    let mut from = 0;
    while from < line.text.len() {
        let to = line.text[from..].find(". ").map_or(line.text.len(), |end| from + end + 1);
        let text = &line.text[from..to];
        let start = from + (text.len() - text.trim_start().len());
        if start < to {
            found.push((start, from + text.trim_end().len()));
        }
        from = to + usize::from(to < line.text.len());
    }
    found
}
