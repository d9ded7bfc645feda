// The clock of what a test starts, moved from outside by Debian's libfaketime: the program has no way in that says what day it is.
// The test's own clock goes on as it is.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** For a process whose clock begins at a moment, "2026-12-10 10:00:00" as it is in the process's own zone, and goes on from there. */
export function clockAt(moment) {
  sweep();
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

/** Where the library lies; every architecture has a folder of its own. */
function library() {
  try {
    known ??= execFileSync("dpkg", ["-L", "libfaketime"], { encoding: "utf8" }).match(/^.*\/libfaketime\.so\.1$/m)[0];
  } catch (error) {
    throw new Error(`libfaketime: ${error.message} (\`make tools\` installs it)`, { cause: error });
  }
  return known;
}

const SHARED = "/dev/shm";

/** A process that is killed leaves what it shared under its number, and the library starts none with the same number again. */
function sweep() {
  for (const name of readdirSync(SHARED)) {
    const number = /^(?:sem\.)?faketime_(?:sem|shm)_(\d+)$/.exec(name)?.[1];
    if (number && !existsSync(`/proc/${number}`)) rmSync(join(SHARED, name), { force: true });
  }
}
