//! What the office did, by the name that the audit log and the history of undo know it by.

macro_rules! actions {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $kind:ident;)*) => {
        /// What the office did, as the log names it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action {
            $($(#[$doc])* $variant,)*
        }

        impl Action {
            /// Its name in the file.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// The action of a name; `None` for one that this program does not know.
            pub fn named(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)*
                    _ => None,
                }
            }

            /// What it is to the history of undo.
            pub(crate) fn effect(self) -> Effect {
                match self {
                    $(Self::$variant => Effect::$kind,)*
                }
            }
        }
    };
}

/// What an action is to the history of undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    /// A step that can be undone.
    Step,
    /// Neither it nor anything before it is undone any more.
    Wall,
    /// Goes through the steps and is none itself.
    Turn,
    /// No step, and takes none away: what it writes stands beside all records.
    Beside,
}

actions! {
    /// The file was made.
    Create = "create", Wall;
    /// Records came in from an exchange file.
    Import = "import", Wall;
    /// The body was changed.
    EditBody = "edit-body", Step;
    /// Member organisations, people, seats or officials were changed.
    EditPeople = "edit-people", Step;
    /// A meeting was planned or its plan changed.
    PlanMeeting = "plan-meeting", Step;
    /// The meetings of a year were planned together.
    PlanYear = "plan-year", Step;
    /// Papers were put under an item or taken from there.
    PutPapers = "put-papers", Step;
    /// That the summons was sent was noted.
    SendSummons = "send-summons", Step;
    /// A reply to the summons was noted.
    NoteReply = "note-reply", Step;
    /// Types of meeting and their standing items were changed.
    EditMeetingTypes = "edit-meeting-types", Step;
    /// What happened at a meeting was noted.
    RunMeeting = "run-meeting", Step;
    /// An item was opened and got its §.
    OpenItem = "open-item", Step;
    /// Minutes were written.
    WriteMinutes = "write-minutes", Step;
    /// A finding of the review was waived, or is no longer.
    Waive = "waive", Step;
    /// Phrases were changed.
    EditPhrases = "edit-phrases", Step;
    /// Minutes were closed for verification.
    Seal = "seal", Wall;
    /// Minutes that were closed for verification were opened again.
    Unseal = "unseal", Wall;
    /// Minutes were signed.
    Sign = "sign", Wall;
    /// Minutes were verified, or their verification prepared.
    Verify = "verify", Wall;
    /// A § is to be verified at once, or with the others after all.
    BeginImmediate = "begin-immediate", Step;
    /// A file was kept beside the minutes.
    KeepFile = "keep-file", Wall;
    /// A notice was put up or taken down.
    Post = "post", Step;
    /// That an extract was sent was noted.
    Dispatch = "dispatch", Step;
    /// The office's own calendar was changed.
    EditCalendar = "edit-calendar", Step;
    /// The calendars of others were told.
    ExportCalendar = "export-calendar", Beside;
    /// Verified minutes were corrected.
    Correct = "correct", Wall;
    /// A document was registered.
    Register = "register", Step;
    /// A registered document was changed.
    EditDocument = "edit-document", Step;
    /// Matters of the registry were opened, changed or closed.
    EditMatters = "edit-matters", Step;
    /// The delegation order was changed.
    EditDelegation = "edit-delegation", Step;
    /// A delegated decision was made or changed.
    DecideDelegated = "decide-delegated", Step;
    /// Tasks were given, changed or done.
    EditTasks = "edit-tasks", Step;
    /// Grants were changed, or a payment noted.
    EditGrants = "edit-grants", Step;
    /// A record was put in the trash.
    Trash = "trash", Step;
    /// A record was taken out of the trash.
    Restore = "restore", Step;
    /// The trash was emptied.
    EmptyTrash = "empty-trash", Wall;
    /// A step was undone. It is no step itself.
    Undo = "undo", Turn;
    /// A step was done again. It is no step itself.
    Redo = "redo", Turn;
}
