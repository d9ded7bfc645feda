// Dropped files on their way into the registry, against a program that is played: order, what each became, calling off, and stopping
// where the program refuses.
import { afterEach, beforeEach, expect, test } from "vitest";
import { answerWith, fallSilent } from "../backend/fake";
import type { ImportedFile } from "../backend/generated/types";
import { incoming } from "./incoming.svelte";
import { LARGEST_FILE } from "./model";
import { sumOf } from "./report";

beforeEach(() => incoming.forget());
afterEach(fallSilent);

const file = (name: string, content = "x") => new File([content], name);
const registered = (document: number, of: Partial<Extract<ImportedFile, { kind: "registered" }>> = {}): ImportedFile => ({
  kind: "registered",
  document,
  number: `26:${document}`,
  subject: "Fråga",
  state: "readable",
  attachments: 0,
  unread: [],
  ...of,
});

test("nothing is registered before the word is given", () => {
  answerWith({});
  incoming.take([file("a.eml"), file("b.pdf")]);
  expect([incoming.phase, incoming.count, incoming.done.length]).toEqual(["asking", 2, 0]);
  incoming.forget();
  expect([incoming.phase, incoming.count]).toEqual(["idle", 0]);
});

test("files are registered one after the other, and what became of each is told", async () => {
  const names: string[] = [];
  answerWith({
    import_file: ({ file: { name }, series }) => {
      names.push(`${name} ${series}`);
      return name === "b.pdf" ? { kind: "already_there", document: 7, number: "26:7", subject: "Anbud" } : registered(48 + names.length);
    },
  });
  incoming.take([file("a.eml"), file("b.pdf"), file("c.msg")]);
  await incoming.begin("");
  expect(names).toEqual(["a.eml ", "b.pdf ", "c.msg "]);
  const sum = sumOf(incoming.done);
  expect([sum.registered, sum.first, sum.last, sum.document]).toEqual([2, "26:49", "26:51", 49]);
  expect(sum.rows[0]?.file.name).toBe("b.pdf");
});

test("a file that is too large or empty is not even sent, and the others are registered", async () => {
  answerWith({ import_file: () => registered(48) });
  const large = file("film.mov");
  Object.defineProperty(large, "size", { value: LARGEST_FILE + 1 });
  incoming.take([large, file("tom.txt", ""), file("a.eml")]);
  await incoming.begin(null);
  expect(incoming.done.map(({ became }) => became.kind)).toEqual(["too_large", "empty", "registered"]);
});

test("calling off ends after the file at work; the rest can go on later", async () => {
  answerWith({
    import_file: () => {
      incoming.callOff();
      return registered(48);
    },
  });
  incoming.take([file("a.eml"), file("b.eml"), file("c.eml")]);
  await incoming.begin("");
  expect([incoming.phase, incoming.done.length, incoming.waiting.length, incoming.calledOff]).toEqual(["done", 1, 2, true]);
  answerWith({ import_file: () => registered(49) });
  await incoming.begin(incoming.series);
  expect([incoming.done.length, incoming.waiting.length]).toEqual([3, 0]);
});

test("where the program refuses it stops, and the file that was refused waits with the rest", async () => {
  answerWith({
    import_file: () => {
      throw { code: "disk_full" };
    },
  });
  incoming.take([file("a.eml"), file("b.eml")]);
  await incoming.begin("");
  expect(incoming.error?.code).toBe("disk_full");
  expect([incoming.done.length, incoming.waiting.length]).toEqual([0, 2]);
});

test("a file that is there already is registered all the same when one says so", async () => {
  answerWith({ import_file: ({ even_if_known }) => (even_if_known ? registered(48) : { kind: "already_there", document: 7, number: "26:7", subject: "Anbud" }) });
  incoming.take([file("a.pdf")]);
  await incoming.begin("");
  const [done] = incoming.done;
  if (!done) throw new Error("nothing was done");
  await incoming.again(done);
  expect(incoming.done.map(({ became }) => became.kind)).toEqual(["registered"]);
});
