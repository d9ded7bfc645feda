// Where a new file is proposed to lie: a document that is saved, an association that is made. Looks at no disk; the program says whether a file is there.

/** A file in a folder, in the manner of the system that named the folder. */
export function inFolder(folder: string, name: string): string {
  const separator = folder.includes("\\") && !folder.includes("/") ? "\\" : "/";
  return folder === "" || folder.endsWith(separator) ? folder + name : folder + separator + name;
}

/** The path as it is saved: without space around it, with the ending of the name that was proposed. */
export function endingAs(name: string, path: string): string {
  const ending = /\.[^.]+$/.exec(name)?.[0] ?? "";
  const trimmed = path.trim();
  return trimmed === "" || trimmed.toLowerCase().endsWith(ending.toLowerCase()) ? trimmed : trimmed + ending;
}
