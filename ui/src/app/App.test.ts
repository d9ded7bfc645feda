// The first view, from the program's answer to what stands on the page.
import { mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { answerWith, type Script } from "../backend/fake";
import type { CommandError } from "../backend/generated/types";
import App from "./App.svelte";

let window: ReturnType<typeof mount> | undefined;
afterEach(async () => {
  if (window) await unmount(window);
});

/** Opens the window on a program that answers as `script` says; gives the page when the answer is there. */
async function open(script: Script): Promise<HTMLElement> {
  answerWith(script);
  const target = document.createElement("div");
  window = mount(App, { target });
  await vi.waitFor(() => expect(target.querySelector("h1")).not.toBeNull());
  return target;
}

test("the association stands above its meetings, the newest year first", async () => {
  const page = await open({
    overview: () => ({
      association: "Samordningsförbundet Exempel",
      form: "coordinationAssociation",
      meetings: [
        { date: "2024-12-10", place: "Rådhuset", sections: { first: 31, last: 38 }, status: "verified" },
        { date: "2025-02-04", place: null, sections: null, status: "planned" },
      ],
    }),
  });

  expect(page.querySelector("h1")?.textContent).toBe("Samordningsförbundet Exempel");
  expect([...page.querySelectorAll("h2")].map((year) => year.textContent)).toEqual(["2025", "2024"]);
  const rows = [...page.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent?.trim()),
  );
  expect(rows).toEqual([
    ["tis 4 februari", "Plats ej angiven", "Inga §§", "Planerat"],
    ["tis 10 december", "Rådhuset", "§§\u00a031–38", "Justerat"],
  ]);
});

test("an association without meetings says so and how they come", async () => {
  const page = await open({ overview: () => ({ association: "Nytt", form: "association", meetings: [] }) });
  expect(page.textContent).toContain("Här finns inga sammanträden ännu.");
});

test("no file is a calm message and not a fault", async () => {
  const error: CommandError = { code: "noFile" };
  const page = await open({
    overview: () => {
      throw error;
    },
  });
  expect(page.querySelector("h1")?.textContent).toBe("Ingen fil är öppen.");
  expect(page.querySelector("code")?.textContent).toBe("paragraf exempel.paragraf");
});

test("a refusal by Tauri itself reaches the eye as an unexpected error", async () => {
  const page = await open({});
  expect(page.textContent).toContain("Command overview not found");
});
