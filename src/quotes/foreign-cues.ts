import type { CuePlace } from "./cue-place.ts";

/** Reporting verbs of other languages, as news writes them beside quote marks; none is an English word. */
const FOREIGN_CUES: ReadonlySet<string> = new Set(
  (
    "sagte sagt erklärte betonte meinte ergänzte kritisierte forderte schrieb gesagt erklärt " +
    "dit déclaré déclare affirmé affirme expliqué explique ajouté indiqué estimé lancé écrit " +
    "dijo dice afirmó declaró explicó aseguró señaló añadió agregó escribió dicho " +
    "disse dichiarato spiegato aggiunto affermato detto scritto " +
    "afirmou declarou explicou acrescentou escreveu " +
    "zei zegt verklaarde schreef gezegd säger sade sier sagde siger"
  ).split(" "),
);

/** How likely a word of another language reports the quoted string beside it; 0 elsewhere. */
export function foreignCueShare(word: string, place: CuePlace): number {
  return (place === "after" || place === "before") && FOREIGN_CUES.has(word) ? 0.9 : 0;
}

export function isForeignCue(word: string): boolean {
  return FOREIGN_CUES.has(word);
}
