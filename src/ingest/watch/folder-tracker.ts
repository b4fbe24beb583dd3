import { isWithin } from "../is-within.ts";
import type { Refusal } from "../read-event.ts";
import { type FolderState, lookAtFolders, type Root } from "./folder-state.ts";

/** Files that are to be read again, or are gone; absolute paths. */
export interface FolderChanges {
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** What a look has found. */
export interface FolderLook {
  readonly state: FolderState;
  /** What has changed and was left alone since. */
  readonly settled: FolderChanges;
  /** Whether something has changed that may still be written. */
  readonly isUnsettled: boolean;
  /** What could be looked into at the last look, and cannot any more. */
  readonly refused: readonly Refusal[];
}

export interface FolderTracker {
  /** Compares what lies there with what was read. */
  look(): Promise<FolderLook>;
  /** Notes that the changes of a look have been read. */
  read(look: FolderLook): void;
}

export interface TrackerOptions {
  /** Files and folders; absolute. */
  readonly roots: readonly string[];
  /** A change counts when it has stayed the same for so long, in milliseconds. */
  readonly quietMs: number;
  /** As of `findFiles`. */
  readonly areLinksFollowed?: boolean | undefined;
  /** Milliseconds that never go back. */
  readonly now?: (() => number) | undefined;
}

/** A change that may go on: what was seen, and since when. `null`: the file is gone. */
interface Pending {
  readonly stamp: string | null;
  readonly since: number;
}

/**
 * Tells what has changed in files and folders. Files that are being written are waited for. Where a folder that was named is
 * not there, or an empty other one in its place (a disk that is not mounted), its files do not count as gone.
 * @param first what lay there when everything was read
 */
export function createFolderTracker(
  first: FolderState,
  { roots, quietMs, areLinksFollowed, now = () => performance.now() }: TrackerOptions,
): FolderTracker {
  const known = new Map(first.files);
  /** What the named ones were when they were last seen. */
  const homes = new Map<string, Root>();
  let pending = new Map<string, Pending>();
  let refusedBefore = new Set(first.refusals.map(keyOf));

  const remember = ({ roots: there }: FolderState, away: readonly string[]): void => {
    for (const [root, here] of there) if (here !== null && !away.includes(root)) homes.set(root, here);
  };
  remember(first, []);

  const isAway = (root: string, { roots: there, files }: FolderState): boolean => {
    const here = there.get(root);
    const home = homes.get(root);
    if (here === undefined) return true;
    // A file that was named is gone when it is gone; a folder may be a disk, or come with the next checkout.
    if (here === null) return home?.isFolder !== false;
    return here.identity !== home?.identity && ![...files.keys()].some((file) => isWithin(file, root));
  };

  return {
    async look() {
      const state = await lookAtFolders(roots, { areLinksFollowed });
      const at = now();
      const away = roots.filter((root) => isAway(root, state));
      // A folder that was looked into and is refused is empty; a file that was named and is not there is gone.
      const isSeen = (path: string): boolean =>
        state.folders.some((folder) => folder.path === path) || state.roots.get(path) === null;
      const unseen = [...away, ...state.refusals.flatMap(({ file }) => (isSeen(file) ? [] : [file]))];
      remember(state, away);

      const next = new Map<string, Pending>();
      const [changed, gone]: [string[], string[]] = [[], []];
      const note = (path: string, stamp: string | null, settled: string[]): void => {
        const before = pending.get(path);
        const since = before?.stamp === stamp ? before.since : at;
        next.set(path, { stamp, since });
        if (at - since >= quietMs) settled.push(path);
      };
      for (const [path, stamp] of state.files) if (known.get(path) !== stamp) note(path, stamp, changed);
      for (const path of known.keys())
        if (!state.files.has(path) && !unseen.some((folder) => isWithin(path, folder)))
          note(path, null, gone);
      pending = next;

      const refusals = [
        ...state.refusals.filter(({ file }) => !away.includes(file)),
        ...away.map((file): Refusal => ({ file, ...AWAY })),
      ];
      const refused = refusals.filter((refusal) => !refusedBefore.has(keyOf(refusal)));
      refusedBefore = new Set(refusals.map(keyOf));
      const isUnsettled = next.size > changed.length + gone.length;
      return { state, settled: { changed, gone }, isUnsettled, refused };
    },
    read({ state, settled: { changed, gone } }) {
      for (const path of changed) known.set(path, state.files.get(path) ?? "");
      for (const path of gone) known.delete(path);
      for (const path of [...changed, ...gone]) pending.delete(path);
    },
  };
}

const AWAY = {
  line: null,
  reason: "not there, or another, empty one in its place; its articles stay",
  cure: "bring it back: what has changed is read then",
} as const;

function keyOf({ file, reason }: Refusal): string {
  return JSON.stringify([file, reason]);
}
