//! The desk: the one open file, who may write to it, and what is told of its changes.
//!
//! One connection behind a lock; commands take turns. The file is opened beside the window, which does not wait for it: a
//! command that comes before it is open waits here. Decides nothing of the records.

use crate::commands::{FileState, ReadOnly, RecentFile};
use crate::error::acting::Reason;
use crate::lock::{self, Turn};
use crate::moment::Moment;
use crate::state_file::StateFile;
use crate::{Area, Changed, CommandError, Surroundings};
use office::foreign::Reader;
use office::{Access, CallingOff, Office, OpenError};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, mpsc};
use std::time::{Duration, Instant};

/// How often another program's changes are looked for while the user looks at the window.
const WATCH: Duration = Duration::from_secs(2);

/// The open file and everything around it.
pub struct Desk {
    open: Mutex<Open>,
    pub(crate) state: StateFile,
    surroundings: OnceLock<Box<dyn Surroundings>>,
    reader: OnceLock<Reader>,
    pub(crate) started: Instant,
    /// Of the command that is at work; it waits for no turn.
    pub(crate) calling_off: CallingOff,
}

/// What lies on the desk.
struct Open {
    path: PathBuf,
    office: Result<Office, CommandError>,
    read_only: ReadOnly,
    version: i64,
    _turn: Turn,
}

impl Open {
    fn nothing(reason: CommandError) -> Self {
        Self { path: PathBuf::new(), office: Err(reason), read_only: ReadOnly::No, version: 0, _turn: Turn::Taken }
    }

    /// Opens a file to write to it, or to read it where it cannot be written to.
    fn file(path: &Path) -> Self {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let turn = if path.exists() { lock::take(&path) } else { Turn::Ours { _lock: None } };
        let (office, read_only) = match turn {
            Turn::Taken => (Office::open(&path, Access::ReadOnly), ReadOnly::OtherWindow),
            Turn::Ours { .. } => match Office::open(&path, Access::ReadWrite) {
                Err(OpenError::ReadOnly) => (Office::open(&path, Access::ReadOnly), ReadOnly::Protected),
                opened => (opened, ReadOnly::No),
            },
        };
        match office {
            Ok(office) => Self::of(path, office, read_only, turn),
            Err(error) => Self::nothing(CommandError::opening(&path, error)),
        }
    }

    fn of(path: PathBuf, office: Office, read_only: ReadOnly, turn: Turn) -> Self {
        let version = office.version().unwrap_or_default();
        Self { path, office: Ok(office), read_only, version, _turn: turn }
    }
}

impl Desk {
    /// A desk that opens `file`, or the last file of the `state` where none is named.
    pub fn open(file: Option<&Path>, state: Option<PathBuf>) -> Arc<Self> {
        let state = StateFile::at(state);
        let file = file.map(Path::to_owned).or_else(|| state.now().last);
        let desk = Arc::new(Self {
            open: Mutex::new(Open::nothing(CommandError::NoFile)),
            state,
            surroundings: OnceLock::new(),
            reader: OnceLock::new(),
            started: Instant::now(),
            calling_off: CallingOff::default(),
        });
        if let Some(file) = file {
            let (begun, has_begun) = mpsc::channel();
            let opening = Arc::clone(&desk);
            std::thread::spawn(move || {
                let mut open = opening.lock();
                let _ = begun.send(());
                *open = Open::file(&file);
                opening.remember(&open);
            });
            // From here on whoever asks waits for the file, and nobody sees the empty desk before it.
            let _ = has_begun.recv();
        }
        desk
    }

    /// Puts the desk into its surroundings, once.
    pub fn put_into(self: &Arc<Self>, surroundings: Box<dyn Surroundings>) {
        if self.surroundings.set(surroundings).is_err() {
            return;
        }
        let desk = Arc::downgrade(self);
        std::thread::spawn(move || {
            if let Some(desk) = desk.upgrade() {
                desk.name_window();
            }
            while let Some(desk) = desk.upgrade() {
                desk.look_for_others();
                drop(desk);
                std::thread::sleep(WATCH);
            }
        });
    }

    /// Files of others are read by this program from now on, in a process of their own; until it is told they are read in this one.
    pub fn read_with(&self, program: PathBuf) {
        // Told once, before the window is there.
        let _ = self.reader.set(Reader::of(program));
    }

    /// Who reads files of others. Takes its time, and needs no turn.
    pub(crate) fn reader(&self) -> Reader {
        self.reader.get_or_init(Reader::here).clone()
    }

    /// The desktop; before there is a window there is no command that asks for it.
    pub(crate) fn surroundings(&self) -> Result<&dyn Surroundings, CommandError> {
        self.surroundings.get().map(AsRef::as_ref).ok_or(CommandError::NoViewer)
    }

    /// Reads from the open file.
    pub(crate) fn read<T, E: Reason>(
        &self,
        work: impl FnOnce(&Office, Moment) -> Result<T, E>,
    ) -> Result<T, CommandError> {
        let open = self.lock();
        self.calling_off.begin();
        match &open.office {
            Ok(office) => {
                let read = work(office, Moment::now()).map_err(|error| error.told(&open.path))?;
                self.calling_off.heed().map_err(|error| error.told(&open.path))?;
                Ok(read)
            }
            Err(reason) => Err(reason.clone()),
        }
    }

    /// Changes the open file, and tells the page what may have changed.
    pub(crate) fn change<T, E: Reason>(
        &self,
        areas: &[Area],
        work: impl FnOnce(&mut Office, Moment) -> Result<T, E>,
    ) -> Result<T, CommandError> {
        let mut open = self.lock();
        let Open { path, office, read_only, version, .. } = &mut *open;
        let office = office.as_mut().map_err(|reason| reason.clone())?;
        self.calling_off.begin();
        office.heed(&self.calling_off);
        match read_only {
            ReadOnly::No => {}
            reason @ (ReadOnly::OtherWindow | ReadOnly::Protected) => {
                return Err(CommandError::ReadOnly { reason: *reason });
            }
        }
        let moment = Moment::now();
        let done = work(office, moment).map_err(|error| error.told(path))?;
        *version = office.version().map_err(|error| error.told(path))?;
        self.announce(office, areas, moment);
        Ok(done)
    }

    /// Takes another file onto the desk.
    pub(crate) fn turn_to(&self, path: &Path) -> Result<FileState, CommandError> {
        let mut open = self.lock();
        self.calling_off.begin();
        // The lock is let go first: it may be the same file again.
        let before = std::mem::replace(&mut *open, Open::nothing(CommandError::NoFile));
        let before = before.office.is_ok().then_some(before.path);
        *open = Open::file(path);
        let called_off = self.calling_off.heed().map_err(|error| error.told(path));
        if let Err(reason) = called_off.and(open.office.as_ref().map(|_| ()).map_err(Clone::clone)) {
            // What was open stays open.
            if let Some(before) = before {
                *open = Open::file(&before);
            }
            return Err(reason);
        }
        self.remember(&open);
        drop(open);
        self.name_window();
        Ok(self.file_state())
    }

    /// Takes a file that was made a moment ago onto the desk.
    pub(crate) fn turn_to_new(&self, made: Office, path: &Path) -> Result<FileState, CommandError> {
        drop(made);
        self.turn_to(path)
    }

    /// Clears the desk.
    pub(crate) fn close(&self) -> FileState {
        *self.lock() = Open::nothing(CommandError::NoFile);
        self.state.closed();
        self.name_window();
        self.file_state()
    }

    /// Where the open file lies.
    pub(crate) fn path(&self) -> Option<PathBuf> {
        let open = self.lock();
        open.office.is_ok().then(|| open.path.clone())
    }

    /// What is open, and what could be.
    pub(crate) fn file_state(&self) -> FileState {
        let open = self.lock();
        let remembered = self.state.now();
        let is_open = open.office.is_ok();
        let known = remembered.recent.iter().find(|file| is_open && file.path == open.path);
        FileState {
            path: is_open.then(|| open.path.display().to_string()),
            name: name(&open),
            read_only: is_open.then_some(open.read_only),
            place: known.and_then(|file| file.route.clone()),
            recent: remembered
                .recent
                .iter()
                .map(|file| RecentFile {
                    path: file.path.display().to_string(),
                    name: file.name.clone(),
                    exists: file.path.exists(),
                })
                .collect(),
            proposed_folder: folder(&remembered.recent.first().map(|file| file.path.clone())),
            problem: open.office.as_ref().err().filter(|reason| **reason != CommandError::NoFile).cloned(),
        }
    }

    fn remember(&self, open: &Open) {
        if let Some(name) = name(open) {
            self.state.opened(&open.path, &name);
        }
    }

    fn name_window(&self) {
        let name = name(&self.lock());
        if let Some(surroundings) = self.surroundings.get() {
            surroundings.name_window(name.as_deref());
        }
    }

    /// Tells the page what another program has written, while somebody looks.
    fn look_for_others(&self) {
        if !self.surroundings.get().is_some_and(|around| around.is_watched()) {
            return;
        }
        let mut open = self.lock();
        let Open { office: Ok(office), version, .. } = &mut *open else { return };
        match office.version() {
            Ok(now) if now != *version => {
                *version = now;
                self.announce(office, Area::ALL, Moment::now());
            }
            // A file that cannot be read says so at the next command.
            Ok(_) | Err(_) => {}
        }
    }

    fn announce(&self, office: &Office, areas: &[Area], moment: Moment) {
        if let (Some(around), Ok(undo)) = (self.surroundings.get(), office.undo_state(moment.at())) {
            around.announce(&Changed { areas: areas.to_vec(), undo, saved_at: moment.at() });
        }
    }

    /// Who panicked here has left the file as it was, so the next one may go on.
    fn lock(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Name of the association. The records are read for it, which the first view needs next in any case.
fn name(open: &Open) -> Option<String> {
    let overview = open.office.as_ref().ok()?.overview(Moment::now().today()).ok()?;
    Some(overview.association)
}

/// Where a new file is proposed: beside the last one, or among the user's documents.
fn folder(last: &Option<PathBuf>) -> String {
    let beside = last.as_ref().and_then(|path| path.parent()).filter(|folder| folder.is_dir()).map(Path::to_owned);
    let folder = beside.or_else(dirs::document_dir).or_else(dirs::home_dir).unwrap_or_default();
    folder.display().to_string()
}
