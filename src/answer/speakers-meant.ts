import type { Archive } from "../archive/archive.ts";
import type { AskedSpeaker } from "../question/asked-speaker.ts";
import type { Names } from "../question/names/names.ts";
import { bodyMeant } from "./body-meant.ts";
import { bearersMeant } from "./bearers-meant.ts";
import { holdersMeant } from "./holders-meant.ts";
import type { Meant } from "./meant.ts";

/** Everybody whom the words can mean, the likeliest first. Never merged: each is one person or body. */
export async function speakersMeant(
  asked: AskedSpeaker,
  { names, archive }: { readonly names: Names; readonly archive: Archive },
): Promise<readonly Meant[]> {
  switch (asked.by) {
    case "unknown":
      // Of a body that is never quoted itself, its spokespeople may be.
      return bodyMeant(asked.words, [], names);
    case "name":
      return bearersMeant(asked, names);
    case "role":
      return holdersMeant(asked, names, archive);
  }
}
