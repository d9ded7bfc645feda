// What is said at the field when a dispatch is not taken. The sentences themselves stand with all others.
import type { CommandError } from "../backend/generated/types";
import { errorText } from "../text/errors";
import { extractsText } from "../text/extracts";

/** Whether it is the day that was refused. */
export function isOfDay(error: CommandError): boolean {
  return error.code === "invalid" && error.field === "day";
}

/** The words for a refusal. */
export function faultWords(error: CommandError): string {
  if (isOfDay(error)) return extractsText.sections.dayFault;
  const { title, lines } = errorText(error);
  return [title, ...lines].join(" ");
}
