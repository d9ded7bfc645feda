// A signed file before programs that we did not write, as tests/conformance calls them: veraPDF, qpdf, pyHanko, pdfsig. A
// judge that is missing fails the test; `make tools` installs them all.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./program.mjs";

const tools = join(root, "target/tools");

/** Where a judge lies: of those that the project brings, or of the system's. */
export function judge(name) {
  const own = [join(tools, "venv/bin", name), join(tools, "verapdf", name)];
  return own.find((path) => existsSync(path)) ?? name;
}

/** Everything a judge says, whatever its verdict. */
function says(name, words) {
  const { stdout, stderr, error } = spawnSync(judge(name), words, { encoding: "utf8", timeout: 120_000 });
  if (error) throw new Error(`${name}: ${error.message} (\`make tools\` installs it)`);
  return stdout + stderr;
}

/** What each judge finds in `pdf`, whose signers have keys of `authority`; `folder` is for what they need themselves. */
export const verdicts = (pdf, authority, folder) => ({ verapdf: profiles(pdf), qpdf: isSound(pdf), ...signatures(pdf, authority, folder) });

/** What those judges find that know signatures. */
export function signatures(pdf, authority, folder) {
  const store = join(folder, "nss");
  mkdirSync(store);
  const database = `sql:${store}`;
  execFileSync("certutil", ["-N", "-d", database, "--empty-password"]);
  execFileSync("certutil", ["-A", "-d", database, "-n", "ca", "-t", "CT,C,C", "-i", authority]);
  const count = (text, words) => text.split(words).length - 1;
  const hanko = says("pyhanko", ["sign", "validate", "--no-revocation-check", "--trust-replace", "--trust", authority, pdf]);
  const pdfsig = says("pdfsig", ["-nssdir", database, pdf]);
  return {
    pyhanko: count(hanko, "INTACT:TRUSTED"),
    pdfsig: { valid: count(pdfsig, "Signature is Valid."), trusted: count(pdfsig, "Certificate is Trusted.") },
  };
}

/** How many profiles these files hold of those that they declare, by veraPDF: two each. */
export function profiles(...pdfs) {
  const text = says("verapdf", ["--format", "text", ...pdfs]);
  return { passed: text.match(/^PASS .*$/gm)?.length ?? 0, failed: text.match(/^FAIL .*$/gm)?.length ?? 0, text };
}

/** Whether qpdf finds nothing to complain of. */
export const isSound = (pdf) => says("qpdf", ["--check", pdf]).includes("No syntax or stream encoding errors found");
