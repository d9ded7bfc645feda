// The faces of the year's plan, as the address names them: `/arsplan/2027/kalender`. The first stands at the year itself.

export const faces = ["plan", "kalender", "dagar", "utskrift"] as const;

export type Face = (typeof faces)[number];

/** The face of a word in the address; one that is not known is the first. */
export function faceOf(word: string | null): Face {
  return faces.find((face) => face === word) ?? faces[0];
}

/** The address of a face of a year. */
export function addressOf(year: number, face: Face): string {
  return face === faces[0] ? `/arsplan/${year}` : `/arsplan/${year}/${face}`;
}
