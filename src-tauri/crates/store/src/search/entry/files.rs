//! Files of records as the index knows them: by their name and by the text that was read in them. A file that a secret document
//! has too is secret wherever it lies.

use super::{Entry, Reader, Source, Target};
use domain::{FileHash, HitKind};

/// Where the files of a record are listed: the table, and the column that names the record.
pub(in crate::search) const LISTS: [(Source, &str, &str); 5] = [
    (Source::Item, "item_paper", "item"),
    (Source::Meeting, "meeting_file", "meeting"),
    (Source::Document, "document_file", "document"),
    (Source::DelegatedDecision, "delegated_decision_file", "delegated_decision"),
    (Source::Task, "task_file", "task"),
];

/// Characters of a text that its sentence is looked for in.
const SHOWN_FROM: usize = 200_000;

pub(super) fn of(
    reader: &Reader<'_>,
    source: Source,
    key: i64,
    owner: &Entry,
    only: Option<i64>,
) -> rusqlite::Result<Vec<(i64, Entry)>> {
    let Some((_, table, column)) = LISTS.into_iter().find(|(of, ..)| *of == source) else { return Ok(vec![]) };
    let place = if source == Source::Meeting { "id" } else { "position + 1" };
    let sql = format!(
        "SELECT {place} AS part, name, files.hash AS hash,
           CASE WHEN ?2 IS NULL THEN text ELSE substr(text, 1, {SHOWN_FROM}) END AS text,
           EXISTS (SELECT 1 FROM document_file AS other JOIN document ON document.id = other.document
             WHERE other.hash = files.hash AND document.trashed IS NULL
               AND (secrecy_provision IS NOT NULL OR public_subject IS NOT NULL OR counterpart_secret)) AS secret
         FROM {table} AS files LEFT JOIN file_text ON file_text.hash = files.hash
         WHERE files.{column} = ?1 AND (?2 IS NULL OR part = ?2) ORDER BY part"
    );
    reader.rows(&sql, (key, only), |row| {
        let target = Target {
            kind: HitKind::File,
            title: row.get("name")?,
            with: Some(owner.target.title.clone()),
            file: row.get::<_, Option<String>>("hash")?.map(FileHash),
            ..owner.target.clone()
        };
        let mut entry = Entry::new(target, owner.when);
        entry.numbers = owner.own.iter().chain(&owner.numbers).cloned().collect();
        let text: Option<String> = row.get("text")?;
        entry.text.extend(text.iter().flat_map(|text| text.lines()).map(str::to_owned));
        entry.secret = owner.secret || row.get("secret")?;
        Ok((row.get("part")?, entry))
    })
}
