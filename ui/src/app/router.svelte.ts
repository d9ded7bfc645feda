// Where one is, read from the address of the page and written to it, so that back and forward work. No library: the
// window has a dozen places (see routes.ts).
import { readRoute, type Route } from "./routes";

let address = $state(location.hash);
const route = $derived(readRoute(address));

window.addEventListener("hashchange", () => {
  address = location.hash;
});

export const router = {
  get route(): Route {
    return route;
  },
  /** The address without its #: "/sammantraden/4/plan". */
  get address(): string {
    return address.replace(/^#/, "") || "/";
  },
};

/** Goes to an address ("/sammantraden/4/plan"). */
export function go(to: string): void {
  const next = `#${to}`;
  if (next !== location.hash) location.hash = next;
  address = next;
}
