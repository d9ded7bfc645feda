// Whether files over the window are for the registry: a part of the window that takes files says so by taking the event, and a field for
// files by being one. Knows no file.

/** Whether these are files that nothing under the pointer takes itself. */
export function forRegistry(event: DragEvent): boolean {
  if (event.defaultPrevented || !(event.dataTransfer?.types.includes("Files") ?? false)) return false;
  const { target } = event;
  return !(target instanceof HTMLInputElement && target.type === "file");
}
