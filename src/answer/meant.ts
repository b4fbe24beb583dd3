import type { SpeakerIdentity } from "../quotes/speakers/identities/speaker-identity.ts";

/** One whom the words of a question can mean, with those who speak for it. */
export interface Meant {
  /** The full name that an answer gives. */
  readonly name: string;
  /** Who they are in the archive: mostly one; of a body its several names. */
  readonly own: readonly SpeakerIdentity[];
  /** Of a body: its spokespeople and officials. */
  readonly speakingFor: readonly SpeakerIdentity[];
  /** Of a body: who leads it or belongs to it, and speaks for themselves. */
  readonly belonging: readonly SpeakerIdentity[];
  /** How surely the words mean them: 0 for the surest, rising. */
  readonly tier: number;
}
