// A matter against a program that is played: what is gathered, what it is called, how it is closed.
import { mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerWith, fallSilent, type Script } from "../backend/fake";
import type { MatterView } from "../backend/generated/types";
import { forget } from "../backend/state.svelte";
import MatterPage from "./MatterPage.svelte";
import { row } from "./samples/registry";

let mounted: ReturnType<typeof mount> | undefined;

beforeEach(() => forget());
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
  fallSilent();
});

const matter = (of: Partial<MatterView> = {}): MatterView => ({
  number: "26:07",
  matter: { id: 3, number: "26:07", subject: "Upphandling", opened: "2026-03-10", closed: null, documents: 2 },
  documents: [row({ id: 1, number: "26:07", subject: "Promemoria" }), row({ id: 2, number: "26:21", subject: "Anbud", matter: "26:07" })],
  sections: [{ meeting: 4, day: "2026-11-13", item: 64, section: 64, heading: "Tilldelning", outcome: "decided" }],
  decisions: [],
  grants: [],
  today: "2026-11-23",
  read_only: false,
  ...of,
});

async function open(script: Script): Promise<HTMLElement> {
  answerWith(script);
  const target = document.body.appendChild(document.createElement("div"));
  mounted = mount(MatterPage, { target, props: { number: "26:7", go: () => {} } });
  await vi.waitFor(() => expect(target.querySelector("h1")?.textContent).toContain("26:07"));
  return target;
}

test("everything that bears the number of a matter stands together", async () => {
  const page = await open({ matter: () => matter() });
  await vi.waitFor(() => expect(page.textContent).toContain("Promemoria"));
  expect(page.textContent).toContain("Tilldelning");
  expect(page.querySelector('a[href="#/sammantraden/4/protokoll/64"]')).not.toBeNull();
});

test("a matter is closed on the day of today, and what is there already stays", async () => {
  const asked: unknown[] = [];
  const page = await open({
    matter: () => matter(),
    close_matter: (args) => {
      asked.push(args);
      return matter({ matter: { ...matter().matter!, closed: "2026-11-23" } });
    },
  });
  [...page.querySelectorAll("button")].find((button) => button.textContent?.includes("Avsluta ärendet"))?.click();
  await vi.waitFor(() => expect(page.textContent).toContain("Avslutat 23 november 2026"));
  expect(asked).toEqual([{ id: 3, closed: "2026-11-23" }]);
});

test("a number without a matter of its own gathers all the same", async () => {
  const page = await open({ matter: () => matter({ matter: null }) });
  await vi.waitFor(() => expect(page.textContent).toContain("ingen egen post"));
});
