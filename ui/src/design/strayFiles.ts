// A file that is dropped where nothing takes it: the web view would open it in place of the window. Knows no file.

/** Keeps out files that no control has taken; for the listeners of the window. Text that is dragged goes its way. */
export function keepOut(event: DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
  if (event.target instanceof HTMLInputElement && event.target.type === "file") return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "none";
}
