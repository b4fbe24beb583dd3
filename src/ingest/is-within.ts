import { sep } from "node:path";

/** Whether a file is `folder` (a file or folder) or lies in it, by their names alone. */
export function isWithin(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
