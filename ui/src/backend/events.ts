// What the program tells without being asked: that the file has changed, by this window or by another program.
import { listen } from "@tauri-apps/api/event";
import type { Changed } from "./generated/types";

/** Calls `told` after every change of the file. Returns how to stop. */
export function onChanged(told: (change: Changed) => void): () => void {
  let stopped = false;
  let unlisten: (() => void) | undefined;
  listen<Changed>("changed", ({ payload }) => {
    if (!stopped) told(payload);
  }).then(
    (stop) => {
      if (stopped) stop();
      else unlisten = stop;
    },
    // Without the right to listen, or without a program: then nothing is ever told.
    () => {},
  );
  return () => {
    stopped = true;
    unlisten?.();
  };
}
