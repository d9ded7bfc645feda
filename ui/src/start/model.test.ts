// Where a new file is proposed to lie.
import { expect, test } from "vitest";
import { startText } from "../text/start";
import { inFolder } from "./model";

test("the file lies in the folder, in the manner of the system", () => {
  expect(inFolder("/media/sticka", "A.paragraf")).toBe("/media/sticka/A.paragraf");
  expect(inFolder("/media/sticka/", "A.paragraf")).toBe("/media/sticka/A.paragraf");
  expect(inFolder("C:\\Dokument", "A.paragraf")).toBe("C:\\Dokument\\A.paragraf");
});

test("a name that no disk takes becomes one that it does", () => {
  expect(startText.fileName("Vård/skola: Östra?")).toBe("Vård skola  Östra.paragraf");
  expect(startText.fileName("")).toBe("Förbundet.paragraf");
});
