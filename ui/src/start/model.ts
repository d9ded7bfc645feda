// Where a new file goes until the user says otherwise. Knows no disk.

/** A file of this name in the folder, with the separator that the folder has. */
export function inFolder(folder: string, file: string): string {
  if (folder === "") return file;
  const separator = folder.includes("\\") && !folder.includes("/") ? "\\" : "/";
  return folder.endsWith(separator) ? folder + file : folder + separator + file;
}
