// The clock of what a test starts, moved from outside by Debian's faketime: the program has no way in that says what day it is.
// The test's own clock goes on as it is.
import { execFileSync } from "node:child_process";

/** For a process whose clock begins at a moment, "2026-12-10 10:00:00" as it is in the process's own zone, and goes on from there. */
export function clockAt(moment) {
  return {
    LD_PRELOAD: library(),
    FAKETIME: `@${moment}`,
    // Waiting is measured by clocks that only count; under either name, as versions differ.
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
    DONT_FAKE_MONOTONIC: "1",
    // Files keep the times they have.
    NO_FAKE_STAT: "1",
  };
}

let known;

/** Where the library lies, as the command says that comes with it. */
function library() {
  try {
    known ??= execFileSync("faketime", ["-f", "+0d", "printenv", "LD_PRELOAD"], { encoding: "utf8" }).trim();
  } catch (error) {
    throw new Error(`faketime: ${error.message} (\`make tools\` installs it)`, { cause: error });
  }
  return known;
}
