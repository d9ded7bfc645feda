// Where a document is proposed to be saved.
import { expect, test } from "vitest";
import { endingAs, inFolder } from "./path";

test("a file is proposed in the folder as its system writes it", () => {
  expect(inFolder("Dokument/2026", "a.pdf")).toBe("Dokument/2026/a.pdf");
  expect(inFolder("Dokument/", "a.pdf")).toBe("Dokument/a.pdf");
  expect(inFolder("C:\\Dokument", "a.pdf")).toBe("C:\\Dokument\\a.pdf");
  expect(inFolder("", "a.pdf")).toBe("a.pdf");
});

test("what is saved ends as what was proposed does, once", () => {
  const pdf = (path: string) => endingAs("Protokoll 2026-05-19.pdf", path);
  expect(pdf(" protokoll ")).toBe("protokoll.pdf");
  expect(pdf("Protokoll.PDF")).toBe("Protokoll.PDF");
  expect(pdf("protokoll 19.5")).toBe("protokoll 19.5.pdf");
  expect(pdf("  ")).toBe("");
  expect(endingAs("Kalender 2027.ics", "styrelsen")).toBe("styrelsen.ics");
});
