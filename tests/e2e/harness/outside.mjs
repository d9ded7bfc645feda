// What comes to the office from outside: minutes that someone signed with another program, and files that are broken, changed or
// made to do harm. Nothing here touches the window.
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { clockAt } from "./clock.mjs";
import { judge } from "./judges.mjs";
import { root } from "./program.mjs";

/** Signs with pyHanko what was sent out, on a day; `keys` are those of harness/program.mjs. Gives the path of the signed file. */
export async function signElsewhere(sent, { role, name, keys, on, as }) {
  const words = ["sign", "addsig", "--field", role, "--use-pades", "pkcs12", "--passfile", keys.passwordFile, sent, as, keys.of(name)];
  await tool("pyhanko", words, clockAt(on));
  return as;
}

/** The same pages, the first one turned, as an update behind all bytes. */
export async function turned(pdf, as) {
  await tool("python", [join(root, "tests/conformance/rotate_page.py"), pdf, as]);
  return as;
}

/** Cut off half-way. */
export function cut(pdf, as) {
  const bytes = readFileSync(pdf);
  writeFileSync(as, bytes.subarray(0, bytes.length / 2));
  return as;
}

/** All its bytes, and an update behind them that nests deeper than any reader can go. */
export function bottomless(pdf, as) {
  const bytes = readFileSync(pdf);
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.subarray(-64).toString("latin1"))[1];
  const catalog = [...bytes.toString("latin1").matchAll(/\/Root (\d+ \d+ R)/g)].at(-1)[1];
  const deep = "[".repeat(200_000) + "]".repeat(200_000);
  const update = `\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 100000 /Root ${catalog} /Prev ${previous} /Deep ${deep} >>\nstartxref\n${bytes.length + 1}\n%%EOF\n`;
  writeFileSync(as, Buffer.concat([bytes, Buffer.from(update, "latin1")]));
  return as;
}

/** The events of a calendar file, as Python's icalendar reads them. */
export const events = async (file) => JSON.parse(await tool("python", [join(root, "tests/conformance/calendar_judge.py"), "read", file]));

async function tool(name, words, env = {}) {
  const { stdout } = await promisify(execFile)(judge(name), words, { env: { ...process.env, TZ: "Europe/Stockholm", ...env } });
  return stdout;
}
