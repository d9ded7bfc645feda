// The clauses of a decision as they hang: "att" before, the rest beside it. Writes none.

/** A clause without the "att" that hangs before it; null where it does not begin so. */
export function hanging(clause: string): { hang: string; rest: string } | null {
  const found = /^(att)\s+(.*)$/s.exec(clause);
  return found ? { hang: found[1] ?? "", rest: found[2] ?? "" } : null;
}
