//! Answers that only the shell gives: what file is open, where a file went, raw bytes.

use crate::CommandError;
use serde::{Deserialize, Serialize};
use tauri::ipc::{InvokeResponseBody, IpcResponse};

/// The open file, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FileState {
    /// Where it lies; `None` when no file is open.
    pub path: Option<String>,
    /// Name of the association.
    pub name: Option<String>,
    /// Whether it can be changed.
    pub read_only: Option<ReadOnly>,
    /// The view to go back to.
    pub place: Option<String>,
    /// Files opened before, the last one first.
    pub recent: Vec<RecentFile>,
    /// The folder in which a new file is proposed.
    pub proposed_folder: String,
    /// Why the file that was asked for is not open.
    pub problem: Option<CommandError>,
}

/// Whether an open file can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ReadOnly {
    /// It can.
    No,
    /// Another window has it.
    OtherWindow,
    /// The file or its folder is protected.
    Protected,
}

/// A file opened before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RecentFile {
    /// Where it lies.
    pub path: String,
    /// Name of the association.
    pub name: String,
    /// Whether it is still there.
    pub exists: bool,
}

/// What a dialog of the system is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DialogKind {
    /// A file to open.
    Open,
    /// A place for a new association.
    SaveAssociation,
    /// A place for a document.
    SavePdf,
    /// A place for a file of another kind: its ending is that of the proposed name.
    SaveFile,
    /// A folder to save several files in.
    Folder,
}

/// Where a file was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SavedFile {
    /// The place.
    pub path: String,
}

/// What came of printing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Printed {
    /// Whether it went to the printer; otherwise the viewer has it.
    pub printed: bool,
}

/// Bytes that go to the page as they are, an `ArrayBuffer` there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raw(pub(crate) Vec<u8>);

impl IpcResponse for Raw {
    fn body(self) -> tauri::Result<InvokeResponseBody> {
        Ok(InvokeResponseBody::Raw(self.0))
    }
}
