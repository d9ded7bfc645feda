// A file that came back is tried before it is taken, and what is refused says why and changes nothing.
import { mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { answerWith } from "../backend/fake";
import { view } from "../workspace/samples/meeting";
import type { ReturnedReport } from "../backend/generated/types";
import Returned from "./Returned.svelte";

let shown: { look: (file: File) => Promise<void> } | undefined;
afterEach(async () => {
  if (shown) await unmount(shown);
  document.body.replaceChildren();
});

const sealing = { meeting: 4, item: null, sealed_at: "2026-05-25T10:00:00Z", places: [{ role: "chair", name: "Margareta Lindvall (S)", signed: null }] };
const report: ReturnedReport = {
  acceptable: true,
  refusal: null,
  item: null,
  missing: ["secretary"],
  signers: [
    { role: "chair", printed_name: "Margareta Lindvall (S)", signer: "Margareta Lindvall", issuer: "Utfärdaren", time: "2026-05-27T16:40:00+02:00", trusted: "unknown", level: "B-B", matches_name: true },
  ],
};

async function returned(answer: ReturnedReport): Promise<number[][]> {
  const taken: number[][] = [];
  answerWith({
    read_returned: () => answer,
    accept_returned: ({ bytes }) => {
      taken.push(bytes);
      return view();
    },
  });
  shown = mount(Returned, { target: document.body, props: { view: view({ sealing, frozen: false }) } }) as typeof shown;
  await shown?.look(new File([new Uint8Array([37, 80])], "protokoll.pdf"));
  return taken;
}

const said = () => document.body.textContent?.replaceAll("\u00a0", " ") ?? "";
const button = (word: string) => [...document.querySelectorAll("button")].find(({ textContent }) => textContent?.includes(word));

test("who signed, as what, when and how far it can be trusted is shown before the file is taken", async () => {
  const taken = await returned(report);
  expect(said()).toContain("Ordförande, Margareta Lindvall (S)");
  expect(said()).toContain("Okänd utfärdare");
  expect(said()).toContain("Namnet stämmer med protokollets");
  expect(said()).toContain("Återstår: sekreterare.");
  expect(taken).toEqual([]);
  button("Ta emot filen")?.click();
  await vi.waitFor(() => expect(taken).toEqual([[37, 80]]));
  await vi.waitFor(() => expect(said()).toContain("Filen är mottagen."));
});

test("a file of another meeting is refused, and cannot be taken", async () => {
  const taken = await returned({ ...report, acceptable: false, signers: [], refusal: { kind: "other_meeting", meeting: 2, day: "2026-03-12" } });
  expect(document.querySelector("[role=alert]")?.textContent).toContain("12 mars 2026");
  expect(button("Ta emot filen")).toBeUndefined();
  expect(taken).toEqual([]);
});
