// Which view stands at which place. Each is fetched when one goes there first, so that the first screen waits for none of
// the others; a fetched one is kept.
import type { Component } from "svelte";
import type { RouteName } from "./routes";

/** Fetches a view once. */
function once<View extends Component<never>>(load: () => Promise<{ default: View }>): () => Promise<View> {
  let kept: Promise<View> | undefined;
  return () => (kept ??= load().then((module) => module.default));
}

export const views = {
  controls: once(() => import("../design/Showcase.svelte")),
} satisfies Partial<Record<RouteName, () => Promise<unknown>>>;
