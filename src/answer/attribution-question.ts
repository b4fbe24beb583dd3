/** A question about what somebody said: the words it names them with, and what about. */
export interface AttributionQuestion {
  readonly speaker: string | null;
  readonly topic: string | null;
  /** Whether the speaker was only named aside ("how many …, according to X"): the question is one for a fact. */
  readonly isAside: boolean;
}

const SAY =
  "(?:say|said|saying|tell|told|think|thinks|comment|commented|write|tweet|tweeted|claim|claimed|announce|announced|promise|promised|warn|warned)";
const ABOUT = "(?:about|on|of|regarding|concerning|to)";

const FORMS: readonly RegExp[] = [
  new RegExp(
    `^what (?:did|does|do|has|have|had|is|was) (?<speaker>.+?) ${SAY}(?: ${ABOUT} (?<topic>.+))?$`,
    "iu",
  ),
  new RegExp(`^(?:has|have|did|does) (?<speaker>.+?) ${SAY}(?: anything)? ${ABOUT} (?<topic>.+)$`, "iu"),
  new RegExp(
    `^(?:quotes?|statements?|words) (?:by|of|from) (?<speaker>.+?)(?: ${ABOUT} (?<topic>.+))?$`,
    "iu",
  ),
  new RegExp(`^who ${SAY}(?: that)? (?<topic>.+)$`, "iu"),
  /^who (?:has |have )?(?:criticised|criticized|praised|attacked|defended|condemned|accused|denied|supported|opposed) (?<topic>.+)$/iu,
];
/** A question with its source aside. Only a name is a source: "according to the plan" is part of the question. */
const ASIDES: readonly RegExp[] = [
  /^(?<topic>.+?),? according to (?<speaker>(?:the )?\p{Lu}[^.?!]*)$/u,
  /^According to (?<speaker>(?:the )?\p{Lu}[^,]*), (?<topic>.+)$/u,
];

/** Reads the forms of attribution questions; `null` for any other question. Who is meant is not decided here. */
export function readAttribution(question: string): AttributionQuestion | null {
  const plain = question.replace(/[\s?!.]+$/u, "").replaceAll("’", "'");
  for (const form of [...FORMS, ...ASIDES]) {
    const groups = form.exec(plain)?.groups;
    if (groups === undefined) continue;
    return { speaker: groups.speaker ?? null, topic: groups.topic ?? null, isAside: ASIDES.includes(form) };
  }
  return null;
}
