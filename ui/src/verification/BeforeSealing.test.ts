// What stands in the way of closing the minutes leads to the place where it is seen to.
import { mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { answerWith } from "../backend/fake";
import { meeting, view } from "../workspace/samples/meeting";
import BeforeSealing from "./BeforeSealing.svelte";

let shown: ReturnType<typeof mount> | undefined;
afterEach(async () => {
  if (shown) await unmount(shown);
  document.body.replaceChildren();
});

function open(): void {
  const missing = [{ kind: "unfilled_slots" as const, count: 1, roles: [], item: 7 }];
  const held = view({ meeting: meeting({ status: "held" }), phases: [{ phase: "minutes", state: "current", day: null, missing }] });
  answerWith({
    seal_minutes: () => {
      throw { code: "unfilled_slot", item: 7, section: 28, slot: "#justerare" };
    },
  });
  shown = mount(BeforeSealing, { target: document.body, props: { view: held } });
}

const links = () => [...document.querySelectorAll("a")].map((link) => [link.textContent?.trim(), link.getAttribute("href")]);

test("a slot that is left leads to its section, before it is asked for and when it is refused", async () => {
  open();
  expect(links()).toEqual([["Åtgärda", "#/sammantraden/4/protokoll/7"]]);
  [...document.querySelectorAll("button")].find(({ textContent }) => textContent?.includes("Lås för justering"))?.click();
  await vi.waitFor(() => expect(document.querySelector("[role=alert]")?.textContent).toContain("§\u00a028 har fältet #justerare"));
  expect(links()).toContainEqual(["Till §\u00a028", "#/sammantraden/4/protokoll/7"]);
});
