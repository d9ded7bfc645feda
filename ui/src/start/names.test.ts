// The name that a new file is proposed to have.
import { expect, test } from "vitest";
import { startText } from "../text/start";

test("a name that no disk takes becomes one that it does", () => {
  expect(startText.fileName("Vård/skola: Östra?")).toBe("Vård skola  Östra.paragraf");
  expect(startText.fileName("")).toBe("Förbundet.paragraf");
});
