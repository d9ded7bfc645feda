// The registry against a program that is played: what stands in the list, what is asked for, and what is said of a refusal.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerWith, fallSilent, type Script } from "../backend/fake";
import type { AssociationView } from "../backend/generated/types";
import { forget } from "../backend/state.svelte";
import { incoming } from "./incoming.svelte";
import RegistryView from "./RegistryView.svelte";
import { documentView, registered, registry, row } from "./samples/registry";

let mounted: ReturnType<typeof mount> | undefined;
let asked: [string, unknown][] = [];

beforeEach(() => {
  forget();
  incoming.forget();
  asked = [];
});

afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  fallSilent();
});

const rows = [
  row({ id: 1, number: "26:47", subject: "Inbjudan till samråd" }),
  row({ id: 2, number: "26:46", subject: "Anbud", secret: true, counterpart: "Lumen Process AB", counterpart_secret: true }),
  row({ id: 3, number: null, subject: "Reklam" }),
];
const association = { people: [], organisations: [], body: { name: "Norrsjö" } } as unknown as AssociationView;

async function open(script: Script = {}, props: { adding?: boolean } = {}): Promise<HTMLElement> {
  answerWith({
    registry: (args) => {
      asked.push(["registry", args]);
      return registry(args.public ? [{ ...rows[1]!, counterpart: null, subject: "Handling" }] : rows, { public: args.public, year: args.year });
    },
    document: ({ id }) => documentView(registered({ id, number: "26:47", subject: "Inbjudan till samråd" })),
    association: () => association,
    ...script,
  });
  const target = document.body.appendChild(document.createElement("div"));
  mounted = mount(RegistryView, { target, props: { go: (route: string) => void asked.push(["go", route]), ...props } });
  await vi.waitFor(() => expect(target.textContent).toContain("nästa nummer 26:48"));
  return target;
}

const button = (page: HTMLElement, name: string) => [...page.querySelectorAll("button")].find((one) => (one.getAttribute("aria-label") ?? one.textContent)?.includes(name));

test("documents stand with their number, and what has none says so", async () => {
  const page = await open();
  expect(page.textContent).toContain("Inbjudan till samråd");
  expect(page.textContent).toContain("Utan nr");
  expect(page.textContent).toContain("Sekretess");
});

test("whoever asks for the register sees neither hidden counterpart nor a way to change anything", async () => {
  const page = await open();
  button(page, "Som allmänheten ser det")?.click();
  await vi.waitFor(() => expect(page.textContent).toContain("Så ser diariet ut"));
  expect(page.textContent).not.toContain("Lumen");
  expect(page.textContent).toContain("Visas inte");
  button(page, "Visa allt igen")?.click();
  await vi.waitFor(() => expect(page.textContent).toContain("Lumen"));
});

test("a new document begins with the next number on its button, and Enter registers it", async () => {
  const page = await open({
    register_document: (args) => {
      asked.push(["register", args]);
      return documentView(registered({ id: 9, number: "26:48", subject: args.draft.subject }));
    },
  }, { adding: true });
  await vi.waitFor(() => expect(button(page, "Registrera 26:48")).toBeDefined());
  const subject = [...page.querySelectorAll("input")].find((input) => input.getAttribute("aria-required") === "true" && input.value === "" && input.type === "text");
  if (!subject) throw new Error("no field for the subject");
  subject.value = "Fråga om lokaler";
  subject.dispatchEvent(new Event("input", { bubbles: true }));
  await tick();
  page.querySelector("form")?.requestSubmit();
  await vi.waitFor(() => expect(page.textContent).toContain("Registrerad som 26:48."));
  expect(asked.find(([name]) => name === "register")?.[1]).toMatchObject({ series: "", draft: { subject: "Fråga om lokaler", number: null } });
});

test("a number that is taken stays in the form, with the reason", async () => {
  const page = await open({
    register_document: () => {
      throw { code: "number_taken", number: "26:48" };
    },
  }, { adding: true });
  const subject = [...page.querySelectorAll("input")].find((input) => input.maxLength === 500);
  if (!subject) throw new Error("no field for the subject");
  subject.value = "Fråga";
  subject.dispatchEvent(new Event("input", { bubbles: true }));
  await tick();
  page.querySelector("form")?.requestSubmit();
  await vi.waitFor(() => expect(page.textContent).toContain("Numret 26:48 är taget."));
  expect(subject.value).toBe("Fråga");
});

test("what was dropped waits for the word, with the number that it will get", async () => {
  const page = await open();
  incoming.take([new File(["x"], "brev.eml")]);
  await vi.waitFor(() => expect(page.textContent).toContain("Får nummer 26:48."));
  expect(asked.some(([name]) => name === "import_file")).toBe(false);
  button(page, "Avbryt, inget diarieförs")?.click();
  await vi.waitFor(() => expect(page.textContent).not.toContain("brev.eml"));
});

test("what was dropped in another view waits when the registry is opened", async () => {
  incoming.take([new File(["x"], "brev.eml"), new File(["y"], "bild.png")]);
  const page = await open();
  await vi.waitFor(() => expect(page.textContent).toContain("2\u00a0filer att diarieföra"));
  expect(page.textContent).toContain("Får nummer från 26:48 och framåt.");
});
