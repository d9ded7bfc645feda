// The view of the association against a program that is played: what is saved, when, and what is said.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerWith } from "../backend/fake";
import { association, forget } from "../backend/state.svelte";
import { toasts } from "../design/toasts.svelte";
import AssociationView from "./AssociationView.svelte";
import { sample } from "../workspace/samples/association";

let view: ReturnType<typeof mount> | undefined;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  if (view) void unmount(view);
  view = undefined;
  document.body.replaceChildren();
  forget();
  toasts.dismiss();
  vi.useRealTimers();
});

async function settle(milliseconds = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  flushSync();
}

async function open(part: string): Promise<void> {
  view = mount(AssociationView, { target: document.body, props: { part } });
  await settle(10);
}

const field = (label: string) => {
  const found = [...document.querySelectorAll("label")].find((one) => one.textContent?.trim().startsWith(label));
  const control = found && document.getElementById(found.htmlFor);
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) throw new Error(`no field ${label}`);
  return control;
};
const button = (name: string) => {
  const found = [...document.querySelectorAll("button")].find((one) => (one.getAttribute("aria-label") ?? one.textContent ?? "").trim().startsWith(name));
  if (!found) throw new Error(`no button ${name}`);
  return found;
};

function type(label: string, words: string): void {
  const control = field(label);
  control.value = words;
  control.dispatchEvent(new InputEvent("input", { bubbles: true }));
  flushSync();
}

test("a name is saved once, a moment after the last letter", async () => {
  const saved: string[] = [];
  answerWith({
    association: () => sample(),
    edit_body: ({ body }) => {
      saved.push(body.name);
      return { ...sample(), body };
    },
  });
  await open("uppgifter");
  type("Namn", "Samordningsförbundet S");
  type("Namn", "Samordningsförbundet Söderås");
  await settle(349);
  expect(saved).toEqual([]);
  await settle(20);

  expect(saved).toEqual(["Samordningsförbundet Söderås"]);
  expect(association.value?.body.name).toBe("Samordningsförbundet Söderås");
});

test("an emptied name is not saved, and the field says why", async () => {
  const edit_body = vi.fn(() => sample());
  answerWith({ association: () => sample(), edit_body });
  await open("uppgifter");
  type("Namn", "");
  await settle(1000);

  expect(edit_body).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain("Namnet kan inte vara tomt.");
});

test("a posting sentence with the day of verification is told of the three weeks", async () => {
  answerWith({ association: () => sample(), edit_body: ({ body }) => ({ ...sample(), body }) });
  await open("uppgifter");
  expect(document.body.textContent).not.toContain("KL 13 kap. 5");
  type("Meningen om anslag", "Överklagas inom tre veckor från justeringsdagen.");

  expect(document.body.textContent).toContain("KL 13 kap. 5");
});

test("the chair of an earlier day is the one who was it then", async () => {
  answerWith({ association: () => sample() });
  await open("uppdrag");
  expect(document.body.textContent).toContain("Ordförande i dag Karin Lindvall (S)");
  type("Visa dagen", "2022-05-01");
  field("Visa dagen").dispatchEvent(new Event("blur", { bubbles: true }));
  field("Visa dagen").dispatchEvent(new Event("change", { bubbles: true }));
  await settle(10);

  expect(document.body.textContent).toContain("Ordförande 1 maj 2022 Olle Sundin (M)");
});

test("a person who stands in a record says why it stays", async () => {
  answerWith({ association: () => sample() });
  await open("personer");
  const row = [...document.querySelectorAll<HTMLElement>('[role="row"]')].find((one) => one.textContent?.includes("Karin Lindvall"));
  row?.click();
  await settle(10);

  expect(document.body.textContent).toContain("Personen används i 12\u00a0poster");
});

test("the member without a board is proposed one, with the reason", async () => {
  const edit_body = vi.fn(({ body }) => ({ ...sample(), body }));
  answerWith({ association: () => sample(), edit_body });
  await open("anslagstavlor");
  expect(document.body.textContent).toContain("FSL 19 §");
  button("Lägg till Digital anslagstavla, Region Norr").click();
  await settle(10);

  expect(edit_body.mock.calls[0]?.[0].body.notice_boards).toContainEqual({ id: "region-norr", name: "Digital anslagstavla, Region Norr", owner: { member: "region-norr" }, url: null });
});

test("a refusal is said above the part and what was written stays", async () => {
  answerWith({
    association: () => sample(),
    edit_body: () => {
      throw { code: "disk_full" };
    },
  });
  await open("uppgifter");
  type("Säte", "Granvik");
  await settle(400);

  expect(document.querySelector('[role="alert"]')?.textContent).toContain("full");
  expect(field("Säte").value).toBe("Granvik");
});

test("what is removed can be taken back from the line at the foot", async () => {
  const restored = vi.fn(() => null);
  answerWith({ association: () => sample(), move_to_trash: () => null, restore: restored });
  await open("medlemmar");
  button("Ta bort Försäkringskassan").click();
  await settle(10);
  toasts.shown?.undo();
  await settle(10);

  expect(restored).toHaveBeenCalledWith({ key: { kind: "organisation", id: "forsakringskassan" } });
});

test("a notice board goes to the trash, and comes back from the line at the foot", async () => {
  const trashed = vi.fn(() => null);
  const restored = vi.fn(() => null);
  const view = sample();
  const board = view.body.notice_boards[0];
  answerWith({ association: () => view, move_to_trash: trashed, restore: restored });
  await open("anslagstavlor");
  button(`Ta bort ${board?.name}`).click();
  await settle(10);
  toasts.shown?.undo();
  await settle(10);

  const key = { kind: "board", id: board?.id };
  expect(trashed).toHaveBeenCalledWith({ key });
  expect(restored).toHaveBeenCalledWith({ key });
});

test("a board that is in use stays and the reason is said", async () => {
  const view = sample();
  const board = view.body.notice_boards[0];
  answerWith({
    association: () => view,
    move_to_trash: () => {
      throw { code: "in_use", count: 2 };
    },
  });
  await open("anslagstavlor");
  button(`Ta bort ${board?.name}`).click();
  await settle(10);

  expect(document.querySelector('[role="alert"]')).not.toBeNull();
  expect(button(`Ta bort ${board?.name}`)).toBeTruthy();
});

test("a wrong sentence about the time to appeal is put right with one press, after what is being written is saved", async () => {
  const asked: string[] = [];
  const wrong = { ...sample(), posting_sentence_wrong: true };
  answerWith({
    association: () => wrong,
    edit_body: ({ body }) => {
      asked.push(body.posting_sentence ?? "");
      return { ...wrong, body };
    },
    mend_posting_sentence: () => {
      asked.push("mend");
      return sample();
    },
  });
  await open("uppgifter");
  type("Meningen om anslag på", "Tre veckor efter justeringsdagen.");
  button("Rätta meningen").click();
  await settle(10);
  expect(asked).toEqual(["Tre veckor efter justeringsdagen.", "mend"]);
  expect(document.body.textContent).not.toContain("Rätta meningen");
  expect(field("Meningen om anslag på").value).toBe("Justeringen anslås på medlemmarnas anslagstavlor.");
});

test("the time of a summons is a number of days; what is none stays in the field and is not saved", async () => {
  const saved: (number | null)[] = [];
  answerWith({
    association: () => sample(),
    edit_body: ({ body }) => {
      saved.push(body.summons_working_days);
      return { ...sample(), body };
    },
  });
  await open("uppgifter");
  type("Kallelsen skickas", "fem");
  await settle(500);
  expect(field("Kallelsen skickas").value).toBe("fem");
  expect(document.body.textContent).toContain("Skriv ett antal arbetsdagar, högst 60.");
  type("Kallelsen skickas", "10");
  await settle(500);
  expect(saved).toEqual([10]);
});
