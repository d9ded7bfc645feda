//! The reading process, from within: takes files on its standard input and answers, within what the system allows it.
//!
//! A panic is an answer; everything worse ends the process, and the one who asked knows what that means.

use super::asked::{Answer, Question, Wanted, answer, send, take};
use exchange::foreign::{FileKind, Foreign, Limits, TextState};
use std::io::{self, Read, Write};
use std::thread;

/// The stack of the thread that reads, in bytes: good files nest, and none this deep.
const STACK: usize = 64 * 1024 * 1024;

/// Answers until nothing more is asked.
///
/// # Errors
/// The one who asks is gone, or asks in no way that is known.
pub fn serve(input: &mut impl Read, output: &mut impl Write) -> io::Result<()> {
    limits::hold()?;
    while let Some(question) = take::<Question>(input)? {
        let mut bytes = vec![];
        input.take(question.length as u64).read_to_end(&mut bytes)?;
        limits::allow_one_more();
        send(&guarded(question, bytes)?, output)?;
    }
    Ok(())
}

fn guarded(question: Question, bytes: Vec<u8>) -> io::Result<Answer> {
    let wanted = question.wanted;
    let reading = thread::Builder::new().stack_size(STACK);
    let reading = reading.spawn(move || answer(&question, &bytes, &Limits::default()))?;
    Ok(reading.join().unwrap_or(match wanted {
        Wanted::Text => Answer::Text(Foreign::unread(FileKind::Other, TextState::Broken)),
        Wanted::Pages => Answer::Pages(Err(TextState::Broken)),
    }))
}

#[cfg(unix)]
mod limits {
    //! What the system forbids the process. It may give up a right and never take it back.

    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    use rustix::time::{ClockId, clock_gettime};
    use std::io;

    /// Memory that is written to, in bytes, and addresses of any kind: libraries that a desktop brings along take many and no memory.
    const MEMORY: u64 = 768 * 1024 * 1024;
    const ADDRESSES: u64 = 8 * 1024 * 1024 * 1024;
    /// Seconds of the processor for one file.
    const SECONDS: u64 = 20;
    /// Open files: the three that every process has, and a few for the system's own libraries.
    const FILES: u64 = 32;

    pub(super) fn hold() -> io::Result<()> {
        // No picture of the memory is left behind when it dies, and no file is written whatever a parser is made to do.
        for (resource, most) in [
            (Resource::Core, 0),
            (Resource::Fsize, 0),
            (Resource::Nofile, FILES),
            (Resource::As, ADDRESSES),
            #[cfg(target_os = "linux")]
            (Resource::Data, MEMORY),
        ] {
            let most = getrlimit(resource).maximum.map_or(most, |already| already.min(most));
            setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
        }
        Ok(())
    }

    /// Time for one file more than what has been used so far.
    pub(super) fn allow_one_more() {
        let used = u64::try_from(clock_gettime(ClockId::ProcessCPUTime).tv_sec).unwrap_or(0);
        let maximum = getrlimit(Resource::Cpu).maximum;
        // Where the system refuses, the clock on the wall still holds.
        let _ = setrlimit(Resource::Cpu, Rlimit { current: Some(used + SECONDS), maximum });
    }
}

#[cfg(not(unix))]
mod limits {
    //! Other systems have no such limits; the clock of the one who asks holds everywhere.

    pub(super) fn hold() -> std::io::Result<()> {
        Ok(())
    }

    pub(super) fn allow_one_more() {}
}
