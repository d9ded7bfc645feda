// What is typed is done once, after a pause or when it is asked for.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pause } from "./pause";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("letters are saved once after a pause, and at once when the field is left", () => {
  const saved: string[] = [];
  const saving = pause();
  for (const words of ["R", "Rå", "Råd"]) saving.after(() => saved.push(words));
  expect([saved, saving.waits]).toEqual([[], true]);
  vi.advanceTimersByTime(350);
  saving.after(() => saved.push("Rådhuset"));
  saving.flush();
  vi.advanceTimersByTime(1000);

  expect([saved, saving.waits]).toEqual([["Råd", "Rådhuset"], false]);
});

test("what is dropped is never done", () => {
  const saved: string[] = [];
  const saving = pause();
  saving.after(() => saved.push("R"));
  saving.drop();
  vi.advanceTimersByTime(1000);

  expect([saved, saving.waits]).toEqual([[], false]);
});

test("who never pauses is saved within a second all the same", () => {
  const saved: number[] = [];
  const saving = pause();
  for (let letter = 1; letter <= 20; letter++) {
    saving.after(() => saved.push(letter));
    vi.advanceTimersByTime(100);
  }
  expect(saved).toEqual([8, 16]);
});
