//! Who may know whom in the window. The same arrows stand in docs/ARCHITECTURE.md.

use crate::none;
use crate::tree::{File, files_of};

/// `a → b, c`: of the window's folders, `a` may use `b` and `c` and itself. What is not listed here is an area: it may use all
/// of these and no other area.
const NEUTRAL: [(&str, &[&str]); 9] = [
    ("backend", &[]),
    ("text", &["backend"]),
    ("design", &["text"]),
    ("pages", &["design", "text"]),
    ("writing", &["backend", "design", "text"]),
    ("roster", &["backend", "design", "text"]),
    ("papers", &["backend", "design", "pages", "text"]),
    ("workspace", &["backend", "design", "text"]),
    ("year", &["backend", "design", "text"]),
];
/// The one folder that knows every area: it puts the views in their frame.
const FRAME: &str = "app";
/// The words that the controls say; of the other words they know nothing.
const WORDS_OF_CONTROLS: [&str; 2] = ["text/design", "text/showcase"];

/// One import of a file of the window.
struct Import<'a> {
    file: &'a File,
    /// Path of the importing file below `ui/src`.
    from: &'a str,
    /// Path below `ui/src` of what is imported, or the name of a library.
    what: String,
    /// It brings types alone, which are gone in the program.
    types_only: bool,
}

impl Import<'_> {
    fn is_own(&self) -> bool {
        self.what.starts_with("./")
    }

    /// The folders of both ends, where both lie in the window.
    fn folders(&self) -> Option<(&str, &str)> {
        let to = self.what.strip_prefix("./")?;
        Some((self.from.split_once('/')?.0, to.split('/').next()?))
    }

    fn fault(&self) -> String {
        format!("{} → {}", self.file.path, self.what.trim_start_matches("./"))
    }
}

fn imports() -> Vec<Import<'static>> {
    let files = files_of(&["ts", "svelte"]).filter_map(|file| Some((file, file.path.strip_prefix("ui/src/")?)));
    let imports: Vec<_> = files.flat_map(|(file, from)| imports_of(file, from)).collect();
    assert!(
        imports.iter().any(|import| import.folders() == Some((FRAME, "backend"))),
        "the imports are no longer found"
    );
    imports
}

/// Every `from "…"`, `import "…"` and `import("…")`; a statement may stand on several lines.
fn imports_of(file: &'static File, from: &'static str) -> impl Iterator<Item = Import<'static>> {
    ["from \"", "import \"", "import(\""].into_iter().flat_map(move |opening| {
        file.text.match_indices(opening).filter_map(move |(start, _)| {
            let written = file.text[start + opening.len()..].split('"').next()?;
            let statement = file.text[..start].rfind("import").map_or("", |begins| &file.text[begins..start]);
            let types_only = statement.starts_with("import type");
            Some(Import { file, from, what: resolved(from, written)?, types_only })
        })
    })
}

/// `../design/Icon.svelte` seen from `course/Serving.svelte` is `./design/Icon.svelte`; a library keeps its name. Nothing for
/// what lies outside `ui/src`.
fn resolved(from: &str, written: &str) -> Option<String> {
    if !written.starts_with('.') {
        return Some(written.to_owned());
    }
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for step in written.split('/') {
        match step {
            "." => {}
            ".." => drop(folders.pop()?),
            name => folders.push(name),
        }
    }
    Some(format!("./{}", folders.join("/")))
}

#[test]
fn areas_of_the_window_do_not_know_each_other() {
    let neutral = |folder: &str| NEUTRAL.iter().find(|(name, _)| *name == folder);
    let faults = imports()
        .iter()
        .filter(|import| {
            let Some((from, to)) = import.folders() else { return false };
            let drawn = match neutral(from) {
                // The words know what they speak of, as types.
                _ if from == "text" && import.types_only => true,
                Some((_, allowed)) => allowed.contains(&to),
                None => neutral(to).is_some(),
            };
            from != to && from != FRAME && !drawn
        })
        .map(Import::fault)
        .collect();
    none(faults, "What two areas need lies in `workspace` or another folder for all; only `app` knows several areas:");
}

#[test]
fn the_controls_know_their_own_words_only() {
    let faults = imports()
        .iter()
        .filter(|import| import.folders().is_some_and(|(from, to)| from == "design" && to == "text"))
        .filter(|import| !WORDS_OF_CONTROLS.contains(&import.what.trim_start_matches("./")))
        .map(Import::fault)
        .collect();
    none(faults, "A control knows no meeting and no minutes; what it says of them is given to it:");
}

#[test]
fn one_folder_of_the_window_alone_speaks_with_the_program() {
    let faults = imports()
        .iter()
        .filter(|import| {
            !import.is_own() && import.what.starts_with("@tauri-apps/") && !import.from.starts_with("backend/")
        })
        .map(Import::fault)
        .collect();
    none(faults, "Commands and events go through `ui/src/backend`, tests through its `fake.ts`:");
}
