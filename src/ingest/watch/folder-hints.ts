import { type FSWatcher, watch } from "node:fs";
import { basename, dirname } from "node:path";
import type { FoundFolder } from "../find-files.ts";

/** Told by the system that something has changed somewhere; what it was is looked up. */
export interface FolderHints {
  /** Listens to these folders alone from now on. */
  listen(folders: readonly FoundFolder[]): Listening;
  close(): void;
}

export interface Listening {
  /** Whether all of them could be listened to. */
  readonly isComplete: boolean;
  /** Whether one of them was not listened to before: what happened in it since it was looked at was not heard. */
  readonly isNew: boolean;
}

/**
 * One listener a folder, none a file: systems have few to give, and thousands of files lie in few folders. What the system says
 * of a change differs between systems and is not looked at. The folders around `roots` tell when those come and go.
 */
export function createFolderHints(roots: readonly string[], onHint: () => void): FolderHints {
  const listeners = new Map<string, FSWatcher>();

  /** `names`: entries of the folder that matter; `null`: all. */
  const open = (key: string, path: string, names: ReadonlySet<string> | null): boolean => {
    if (listeners.has(key)) return true;
    try {
      const listener = watch(path, (_, name) => {
        if (names === null || name === null || names.has(name)) onHint();
      });
      // A folder that is gone, on some systems; that it is, the next look tells.
      listener.on("error", () => {
        listener.close();
        listeners.delete(key);
        onHint();
      });
      listeners.set(key, listener);
      return true;
    } catch {
      return false; // gone since it was found, or the system has no listener left
    }
  };

  return {
    listen(folders) {
      const around = new Map<string, Set<string>>();
      for (const root of roots)
        around.set(dirname(root), (around.get(dirname(root)) ?? new Set()).add(basename(root)));
      const wanted = [
        ...folders.map(({ path, identity }) => ({ key: `${identity} ${path}`, path, names: null })),
        ...[...around].map(([path, names]) => ({ key: `around ${path}`, path, names })),
      ];
      const keys = new Set(wanted.map(({ key }) => key));
      for (const [key, listener] of listeners)
        if (!keys.has(key)) {
          listener.close();
          listeners.delete(key);
        }
      const isNew = [...keys].some((key) => !listeners.has(key));
      const opened = wanted.map(({ key, path, names }) => open(key, path, names));
      return { isComplete: opened.every((isOpen) => isOpen), isNew };
    },
    close() {
      for (const listener of listeners.values()) listener.close();
      listeners.clear();
    },
  };
}
