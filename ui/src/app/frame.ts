// What the frame of the window shows of the work that goes on in it. The state of the file is told by whoever holds it.
import type { HitKind } from "../backend/generated/types";

/** How it is with saving. */
export type Saving =
  | { kind: "saved"; at: string }
  | { kind: "unchanged" }
  | { kind: "saving" }
  | { kind: "failed"; reason: string }
  | { kind: "readOnly"; reason: string };

/** Taking back and doing again; undefined where there is nothing. */
export interface History {
  /** What would be taken back, in words. */
  undo: string | undefined;
  redo: string | undefined;
  onundo: () => void;
  onredo: () => void;
}

/** Numbers beside the entries of the sidebar; 0 is not shown. */
export interface Counts {
  duties: number;
  trashed: number;
}

/** Something found in the file. */
export interface Found {
  kind: HitKind;
  title: string;
  detail: string;
  /** Where it leads. */
  to: string;
}
