//! What the program says in a terminal, when there is no window to say it in. The window's own words are in `ui`.

/// The name of the program, on a window without a file.
pub(crate) const PROGRAM: &str = "Paragraf";

/// How the program is started.
pub(crate) const USAGE: &str = "\
Användning: paragraf [FIL.paragraf]

Öppnar ett förbund i ett fönster. Samma sysslor utan fönster: paragraf-cli.

  -V, --version   visa version
  -h, --help      visa den här hjälpen";

/// Why no window came up, and what works without one.
pub(crate) const NO_DISPLAY: &str = "\
Paragraf kan inte öppna något fönster, för här finns ingen skärm att visa det på.
Samma sysslor går att göra utan fönster med paragraf-cli.";

/// A window was possible and still did not come up.
pub(crate) fn no_window(reason: &tauri::Error) -> String {
    format!("Paragraf kunde inte öppna sitt fönster ({reason}).\nInget är ändrat.")
}

/// What the copy of a document is called in the viewer.
pub(crate) fn paper(kind: &office::PaperKind) -> &'static str {
    use office::PaperKind::{
        Attendance, Calendar, DecisionFile, DelegatedDecision, DocumentFile, Extract, List, Minutes, Notice, Paper,
        ProofOfPosting, ReplyForm, SectionMinutes, StoredFile, Summons, TaskFile,
    };
    match kind {
        Summons { .. } => "Kallelse",
        Notice { .. } => "Anslag",
        ProofOfPosting { .. } => "Anslagsbevis",
        Extract { .. } => "Protokollsutdrag",
        Attendance { .. } => "Närvarolista",
        Calendar { .. } => "Sammanträdeskalender",
        DelegatedDecision { .. } => "Delegationsbeslut",
        List { list } => self::list(list),
        SectionMinutes { .. } => "Omedelbart justerad paragraf",
        ReplyForm { .. } => "Svarsblankett",
        StoredFile { .. } | Paper { .. } | DocumentFile { .. } | DecisionFile { .. } | TaskFile { .. } => "Handling",
        Minutes { .. } => "Protokoll",
    }
}

/// What the copy of a list is called.
fn list(kind: &office::ListKind) -> &'static str {
    use office::ListKind::{Decisions, DelegatedDecisions, Grants, ReceivedDocuments, Register, Tasks};
    match kind {
        Register { .. } => "Diarium",
        ReceivedDocuments { .. } => "Inkomna handlingar",
        DelegatedDecisions { .. } => "Delegationsbeslut",
        Decisions { .. } => "Beslut",
        Tasks { .. } => "Uppdrag",
        Grants { .. } => "Insatser",
    }
}
