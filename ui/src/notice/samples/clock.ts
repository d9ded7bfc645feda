// An invented legal clock for the tests of the notices: verified on 27 May 2026, to be posted by the 29th. Never in the build.
import type { BoardClock, LegalClock } from "../../backend/generated/types";

export function board(id: string, more: Partial<BoardClock> = {}): BoardClock {
  return { board: id, required: true, posted: null, removed: null, state: "to_post", postings: [], ...more };
}

export function clock(more: Partial<LegalClock> = {}): LegalClock {
  return {
    item: null,
    sections: [22, 31],
    verify_by: { target: "2026-06-02", limit: "2026-06-02" },
    verified: "2026-05-27",
    post_by: { target: "2026-05-29", limit: "2026-05-29" },
    boards: [board("own"), board("granvik")],
    appeal_last: null,
    appeal_if_posted_today: { target: "2026-06-19", limit: "2026-06-22" },
    remove_earliest: null,
    legal_force: null,
    troubles: [],
    appealable: true,
    ...more,
  };
}
