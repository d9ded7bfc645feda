//! The reading process, seen from the one who asks: started when something is to be read, kept while it answers, killed when it does
//! not.

use super::ARGUMENT;
use super::asked::{Answer, Question, send, take};
use std::io::{self, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

/// How long a file may take by the clock. The process has a limit on its own work that is tighter.
const LONGEST: Duration = Duration::from_secs(30);
/// How many files one process reads, before what it has gathered is let go.
const MOST_FILES: u32 = 200;

/// A process that reads, or none at the moment.
pub(super) struct Apart {
    program: PathBuf,
    longest: Duration,
    running: Option<Running>,
}

struct Running {
    child: Child,
    asked: Sender<(Question, Vec<u8>)>,
    answered: Receiver<Option<Answer>>,
    files: u32,
}

impl Apart {
    pub(super) fn by(program: PathBuf) -> Self {
        Self { program, longest: LONGEST, running: None }
    }

    /// With less patience.
    #[cfg(test)]
    pub(super) fn patient_for(self, longest: Duration) -> Self {
        Self { longest, ..self }
    }

    /// Asks, and waits for the answer; `None` where there is none.
    pub(super) fn ask(&mut self, question: &Question, bytes: &[u8]) -> Option<Answer> {
        let mut running = match self.running.take() {
            Some(running) => running,
            None => Running::start(&self.program).ok()?,
        };
        running.files += 1;
        running.asked.send((question.clone(), bytes.to_vec())).ok()?;
        // One that does not answer is dropped here, and that ends it.
        let answer = running.answered.recv_timeout(self.longest).ok()??;
        if running.files < MOST_FILES {
            self.running = Some(running);
        }
        Some(answer)
    }
}

impl Running {
    fn start(program: &std::path::Path) -> io::Result<Self> {
        let mut child = Command::new(program)
            .arg(ARGUMENT)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let (asked, questions) = channel::<(Question, Vec<u8>)>();
        let (answers, answered) = channel();
        // Writing waits for the process as reading does: neither may keep the one who asks.
        thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Ok((question, bytes)) = questions.recv() {
                let sent =
                    send(&question, &mut input).and_then(|()| input.write_all(&bytes)).and_then(|()| input.flush());
                let answer = sent.and_then(|()| take(&mut output)).ok().flatten();
                let ended = answer.is_none();
                if answers.send(answer).is_err() || ended {
                    break;
                }
            }
        });
        Ok(Self { child, asked, answered, files: 0 })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // One that has ended by itself can be neither killed nor missed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
