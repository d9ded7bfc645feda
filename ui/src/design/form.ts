// A form as a whole: whether each of its fields gives out what stands in it. Knows no field.

/** Whether every field of a form holds something that it gives out: a day that is none, a sum that is none holds the form back. */
export function isWhole(form: HTMLFormElement | undefined): boolean {
  return ![...(form?.elements ?? [])].some((field) => field instanceof HTMLInputElement && field.validationMessage !== "");
}
