// Lists as Word copies them: paragraphs that say in their style which list, level and marker they have.
import type { ListMarks } from "../backend/generated/types";

export interface WordEntry {
  /** 0 for the outer level, 1 for all below. */
  level: number;
  marks: ListMarks;
  /** A letter or a compound number, kept in the words since someone may refer to it. */
  label: string;
}

/** What entry of a list a paragraph is, if it is one. */
export function wordEntryOf(element: Element, css: Map<string, string>): WordEntry | undefined {
  const place = css.get("mso-list");
  if (place === undefined || !/^p|div|h[1-6]$/i.test(element.tagName) || !/\blevel\d/.test(place)) return undefined;
  const marker = markerOf(element);
  if (marker === "") return undefined;
  const level = Number(/\blevel(\d)/.exec(place)?.[1] ?? "1") > 1 ? 1 : 0;
  const number = /^(\d{1,4})[.)]?$/.exec(marker);
  if (number) return { level, marks: { numbers: Number(number[1]) }, label: "" };
  const isLabel = /^\(?(\p{L}{1,4}|\d+(\.\d+)+)[.)]*$/u.test(marker) && !/^[o§]$/.test(marker);
  return { level, marks: "dash", label: isLabel ? `${marker} ` : "" };
}

/** The text of the span that Word marks as no text of the paragraph. */
function markerOf(element: Element): string {
  const ignored = Array.from(element.querySelectorAll("[style]")).find((part) =>
    /mso-list\s*:\s*ignore/i.test(part.getAttribute("style") ?? ""),
  );
  return (ignored?.textContent ?? "").replace(/[\s\u00a0]+/g, "");
}
