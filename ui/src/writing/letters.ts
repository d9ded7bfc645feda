// Letters as they should have come: what PDF files, Word and file systems do to them is undone. Words never change.

const LIGATURES: Record<string, string> = {
  "\ufb00": "ff",
  "\ufb01": "fi",
  "\ufb02": "fl",
  "\ufb03": "ffi",
  "\ufb04": "ffl",
  "\ufb05": "st",
  "\ufb06": "st",
};
// Soft hyphens, zero width spaces and marks of byte order or direction: none is a letter and none reaches paper.
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
// Controls, and halves of pairs that lost the other half.
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Composed letters, ligatures taken apart, nothing unseen. Non-breaking spaces and quotation marks stay. */
export function cleanLetters(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(UNSEEN, "")
    .replace(CONTROLS, "")
    .normalize("NFC");
}
