import type { SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import { fold } from "../text/terms.ts";

/**
 * Divides words typed one after the other into a speaker's name and a topic: the longest beginning that is a part of some
 * speaker's name is the name, and the first word where none is. `words` is not empty; a word may hold spaces.
 */
export function speakerAndTopic(
  words: readonly string[],
  { identities }: Pick<SpeakerDirectory, "identities">,
): { readonly speaker: string; readonly topic: string | null } {
  const names = identities.flatMap((identity) => identity.names.map(plain));
  let length = words.length;
  while (length > 1 && !names.some((name) => name.includes(plain(words.slice(0, length).join(" ")))))
    length -= 1;
  const topic = words.slice(length).join(" ").trim();
  return { speaker: words.slice(0, length).join(" "), topic: topic === "" ? null : topic };
}

/** Words without case, accents and punctuation, each between spaces. */
function plain(name: string): string {
  return ` ${
    fold(name)
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  } `;
}
