// The steps of a journey: tests that stand on each other, so that after one that failed no later one is tried.
import { test } from "node:test";
import { keep } from "./program.mjs";

/** Gives the function that adds a step. `window` tells which window is open; a step that fails keeps its picture as `picture`. */
export function steps(picture, window) {
  let broken = false;
  return function step(what, work) {
    test(what, async () => {
      if (broken) throw "an earlier step failed";
      try {
        await work();
      } catch (error) {
        broken = true;
        await keep(window(), picture).catch(() => {});
        throw error;
      }
    });
  };
}
