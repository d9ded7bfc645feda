// Where a document is proposed to be saved.
import { expect, test } from "vitest";
import { asPdf, inFolder } from "./path";

test("a file is proposed in the folder as its system writes it", () => {
  expect(inFolder("Dokument/2026", "a.pdf")).toBe("Dokument/2026/a.pdf");
  expect(inFolder("Dokument/", "a.pdf")).toBe("Dokument/a.pdf");
  expect(inFolder("C:\\Dokument", "a.pdf")).toBe("C:\\Dokument\\a.pdf");
  expect(inFolder("", "a.pdf")).toBe("a.pdf");
});

test("what is saved ends as a PDF does, once", () => {
  expect(asPdf(" protokoll ")).toBe("protokoll.pdf");
  expect(asPdf("Protokoll.PDF")).toBe("Protokoll.PDF");
  expect(asPdf("protokoll 19.5")).toBe("protokoll 19.5.pdf");
  expect(asPdf("  ")).toBe("");
});
