// The way back from closed minutes: free while no one has signed, behind a question when someone has.
import { mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { answerWith } from "../backend/fake";
import { view } from "../workspace/samples/meeting";
import type { Commands } from "../backend/call";
import type { MeetingView } from "../backend/generated/types";
import OpenAgain from "./OpenAgain.svelte";

type Asked = Commands["unseal_minutes"]["args"];

let shown: ReturnType<typeof mount> | undefined;
afterEach(async () => {
  if (shown) await unmount(shown);
  document.body.replaceChildren();
});

function sealed(signed: boolean): MeetingView {
  const signature = signed ? { signer: "Elin Norrman", at: "2026-05-26T08:14:00Z" } : null;
  return view({ sealing: { meeting: 4, item: null, sealed_at: "2026-05-25T10:00:00Z", places: [{ role: "secretary", name: "Elin Norrman", signed: signature }] } });
}

function open(signed: boolean): Asked[] {
  const asked: Asked[] = [];
  answerWith({
    unseal_minutes: (args) => {
      asked.push(args);
      return view();
    },
  });
  shown = mount(OpenAgain, { target: document.body, props: { view: sealed(signed) } });
  return asked;
}

const press = (word: string) => [...document.querySelectorAll("button")].find(({ textContent }) => textContent?.includes(word))?.click();

test("minutes that no one has signed are opened at once", async () => {
  const asked = open(false);
  press("Öppna igen");
  await vi.waitFor(() => expect(asked).toEqual([{ meeting: 4, item: null, discard_signatures: false }]));
});

test("signatures are thrown away only when that is answered", async () => {
  const asked = open(true);
  press("Öppna igen");
  await vi.waitFor(() => expect(document.querySelector("[role=dialog] h2")?.textContent).toBe("Kasta underskriften och öppna igen?"));
  expect(asked).toEqual([]);
  press("Kasta och öppna igen");
  await vi.waitFor(() => expect(asked).toEqual([{ meeting: 4, item: null, discard_signatures: true }]));
});
