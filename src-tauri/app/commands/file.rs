//! The file and the window: which file is open, making one, dialogs, links.

use super::{DialogKind, FileState};
use crate::moment::Moment;
use crate::{CommandError, Desk};
use domain::BodyForm;
use office::{DemoKind, Office};
use std::path::{Path, PathBuf};

/// Longest address that is opened.
const ADDRESS: usize = 2_000;

pub(super) fn file_state(desk: &Desk) -> Result<FileState, CommandError> {
    Ok(desk.file_state())
}

pub(super) fn open_file(desk: &Desk, path: String) -> Result<FileState, CommandError> {
    desk.turn_to(Path::new(&path))
}

pub(super) fn close_file(desk: &Desk) -> Result<FileState, CommandError> {
    Ok(desk.close())
}

pub(super) fn create_association(
    desk: &Desk,
    path: String,
    name: String,
    form: BodyForm,
    roster: String,
) -> Result<FileState, CommandError> {
    let path = with_ending(place(&path)?);
    let made = Office::create_from_roster(&path, (&name, form), &roster, Moment::now().at());
    let made = made.map_err(|error| CommandError::creating(&path, error))?;
    desk.turn_to_new(made, &path)
}

pub(super) fn explore_example(desk: &Desk, path: String) -> Result<FileState, CommandError> {
    let path = with_ending(place(&path)?);
    office::demo(&path, DemoKind::CoordinationAssociation, None, Moment::now().at())
        .map_err(|error| CommandError::example(&path, error))?;
    desk.turn_to(&path)
}

pub(super) fn choose_file(
    desk: &Desk,
    kind: DialogKind,
    proposed: Option<String>,
) -> Result<Option<String>, CommandError> {
    let chosen = desk.surroundings()?.choose(kind, proposed.as_ref().map(Path::new));
    Ok(chosen.map(|path| path.display().to_string()))
}

pub(super) fn remember_place(desk: &Desk, route: String) -> Result<(), CommandError> {
    if let Some(path) = desk.path() {
        desk.state.placed(&path, route);
    }
    Ok(())
}

pub(super) fn open_link(desk: &Desk, url: String) -> Result<(), CommandError> {
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| url.starts_with(scheme));
    if !known || url.len() > ADDRESS || url.contains(|c: char| c.is_control() || c.is_whitespace()) {
        return Err(CommandError::BadLink);
    }
    desk.surroundings()?.visit(&url).map_err(|_| CommandError::NoViewer)
}

/// Told by the page when the first view stands and when it turns dark or light, so that the next window has the colour of
/// its paper from the beginning. For measuring, `PARAGRAF_TIMES=1` has the time since the start printed.
pub(super) fn painted(desk: &Desk, dark: bool) -> Result<(), CommandError> {
    desk.state.dark(dark);
    desk.surroundings()?.view_stands();
    if std::env::var_os("PARAGRAF_TIMES").is_some() {
        eprintln!("paragraf: painted after {} ms", desk.started.elapsed().as_millis());
    }
    Ok(())
}

/// Waits for nobody: it is asked for while another command is at work.
pub(super) fn call_off(desk: &Desk) -> Result<(), CommandError> {
    desk.calling_off.call_off();
    Ok(())
}

/// Where a new file is to lie. In which folder a window was started its user does not know, so a path says its folder itself.
pub(super) fn place(path: &str) -> Result<&Path, CommandError> {
    let place = Path::new(path);
    if place.is_absolute() { Ok(place) } else { Err(CommandError::FileUnwritable { path: path.to_owned() }) }
}

/// A file of ours ends as ours do.
fn with_ending(path: &Path) -> PathBuf {
    if path.extension().is_some_and(|ending| ending == "paragraf") {
        return path.to_owned();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".paragraf");
    name.into()
}
