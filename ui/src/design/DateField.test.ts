// What is typed as a day and is none: it is not sent with a form in place of the day that stood there before.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";
import DateField from "./DateField.svelte";

let shown: ReturnType<typeof mount> | undefined;
afterEach(async () => {
  if (shown) await unmount(shown);
  document.body.replaceChildren();
});

function type(words: string): HTMLInputElement {
  const input = document.querySelector("input");
  if (!input) throw new Error("no field");
  input.value = words;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("blur"));
  flushSync();
  return input;
}

test("a form with a day that is none is not sent until it is put right", () => {
  shown = mount(DateField, { target: document.body, props: { label: "Dag", value: "2026-05-26", near: "2026-05-28" } });
  flushSync();
  expect(type("31 juni").validity.valid).toBe(false);
  expect(document.body.textContent).toContain("dag");
  expect(type("27 maj").validity.valid).toBe(true);
  type("32/5");
  expect(type("").validity.valid).toBe(true);
});
