// The window from the program's answers to what stands on the page: start or views, the frame, and what goes wrong.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerWith, type Script } from "../backend/fake";
import type { FileState, Overview } from "../backend/generated/types";
import { forget } from "../backend/state.svelte";
import App from "./App.svelte";
import { go } from "./router.svelte";

const file: FileState = {
  path: "exempel.paragraf",
  name: "Samordningsförbundet Exempel",
  read_only: "no",
  place: null,
  recent: [],
  proposed_folder: "Dokument",
  problem: null,
};
const overview: Overview = {
  association: "Samordningsförbundet Exempel",
  form: "coordination_association",
  today: "2026-05-28",
  meetings: [],
  duties: [],
  next: null,
  law_days: [],
  trashed: 2,
  read_only: false,
};
const nothing = { undo: null, redo: null };

let window_: ReturnType<typeof mount> | undefined;
beforeEach(() => {
  forget();
  location.hash = "";
  go("/");
});
afterEach(async () => {
  if (window_) await unmount(window_);
  document.body.replaceChildren();
});

/** Opens the window on a program that answers as `script` says; gives the page when a view has its heading. */
async function open(script: Script): Promise<HTMLElement> {
  answerWith({ file_state: () => file, overview: () => overview, undo_state: () => nothing, remember_place: () => null, ...script });
  const target = document.body.appendChild(document.createElement("div"));
  window_ = mount(App, { target });
  await vi.waitFor(() => expect(target.querySelector("main h1")).not.toBeNull(), { timeout: 10_000 });
  return target;
}

test("without a file one is asked how to begin, and there is no sidebar", async () => {
  const page = await open({ file_state: () => ({ ...file, path: null, name: null }) });
  expect(page.querySelector("nav")).toBeNull();
  expect(page.querySelector("main h1")?.textContent).toBe("Paragraf");
});

test("an open file stands in its frame: name, views, what lies in the trash", async () => {
  const page = await open({});
  await vi.waitFor(() => expect(page.querySelector('a[href="#/papperskorg"]')?.textContent).toContain("2"));
  expect(page.textContent).toContain(overview.association.replace("förbundet", "\u00adförbundet"));
  expect(page.querySelector('a[aria-current="page"]')?.textContent?.trim()).toContain("Översikt");
});

test("the focus goes to the name of the view, and the window is called by it", async () => {
  const page = await open({});
  await vi.waitFor(() => expect(document.activeElement).toBe(page.querySelector("main h1")));
  expect(document.title).toContain("Samordningsförbundet Exempel – Paragraf");
});

test("the place is remembered, and the page of controls is no place of the file", async () => {
  const routes: string[] = [];
  await open({ remember_place: ({ route }) => (routes.push(route), null) });
  go("/kontroller");
  await tick();
  go("/papperskorg");
  await vi.waitFor(() => expect(routes).toEqual(["/", "/papperskorg"]));
});

test("the last place opens by itself", async () => {
  location.hash = "";
  await open({ file_state: () => ({ ...file, place: "/papperskorg" }), trash: () => [] });
  await vi.waitFor(() => expect(location.hash).toBe("#/papperskorg"));
});

test("Ctrl+Z anywhere takes back the last change, when there is one", async () => {
  const undo = vi.fn(() => "edit_body");
  await open({ undo, undo_state: () => ({ undo: "edit_body", redo: null }) });
  await vi.waitFor(() => {
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true }));
    expect(undo).toHaveBeenCalled();
  });
});

test("letters typed in the same moment as Ctrl+K stand in the palette, and Enter opens what they find", async () => {
  const page = await open({ find: () => [] });
  page.querySelector<HTMLElement>("main h1")?.focus();
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true }));
  const field = document.activeElement as HTMLInputElement;
  expect(field.getAttribute("role")).toBe("combobox");
  field.value = "papp";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  await vi.waitFor(() => expect(location.hash).toBe("#/papperskorg"));
});

test("the sheet of keys has undo and redo when there is nothing to undo", async () => {
  await open({});
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "F1" }));
  await vi.waitFor(() => expect(document.querySelector("[role=dialog]")?.textContent).toContain("Gör om"));
  expect(document.querySelector("[role=dialog]")?.textContent).toContain("Ångra");
});

test("a file that another window writes says so where saving is told", async () => {
  const page = await open({ file_state: () => ({ ...file, read_only: "other_window" }) });
  expect(page.textContent).toContain("Filen är öppen i ett annat fönster.");
});

test("a refusal by Tauri itself reaches the eye as an unexpected error", async () => {
  const refuse = () => {
    throw "Command file_state not found";
  };
  const page = await open({ file_state: refuse });
  expect(page.textContent).toContain("Command file_state not found");
});

test("a file that is dropped on any view lands in the registry", async () => {
  const drop = () => {
    const event = Object.assign(new Event("drop", { bubbles: true, cancelable: true }), {
      dataTransfer: { types: ["Files"], files: [new File(["x"], "brev.eml")], dropEffect: "none" },
    });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  };
  await open({});
  await vi.waitFor(() => expect(document.querySelector('a[href="#/diarium"]')).not.toBeNull());
  expect(drop()).toBe(true);
  await vi.waitFor(() => expect(location.hash).toBe("#/diarium"));
});
