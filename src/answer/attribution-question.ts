/** A question about what somebody said: the words it names them with, and what about. */
export interface AttributionQuestion {
  /**
   * sayings: what a speaker said. source: who said these words. critics, supporters: who spoke against the topic, or for
   * it. voices: who spoke about it at all.
   */
  readonly asks: "sayings" | "source" | "critics" | "supporters" | "voices";
  /** `null`: whoever it was. */
  readonly speaker: string | null;
  /** `null`: whatever it was about. */
  readonly topic: string | null;
  /** Whether the topic only says how it was said ("what did X promise?"): it orders, and refuses nothing. */
  readonly isManner: boolean;
  readonly order: "best" | "latest" | "earliest";
  /** Whether what was shown already is not asked for ("what else did he say"). */
  readonly isElse: boolean;
  /** Whether the speaker was only named aside ("how many …, according to X"): the question is one for a fact. */
  readonly isAside: boolean;
  /** Whether it asks for sayings by a verb that means nothing else: "what did X add" may ask for a deed. */
  readonly isSaying: boolean;
  /** Whether the form is that of many questions ("X on Y", "X Y"): it holds only where there is such a speaker. */
  readonly isLoose: boolean;
}

/** Verbs that tell nothing of how something was said, in the forms that follow "did" and "has". */
const SAY =
  "say|said|saying|tell|told|think|thought|thinks|comment|commented|talk|talked|speak|spoken|mention|mentioned|discuss|discussed";
/** Verbs that do. */
const MANNER =
  "add|added|address|addressed|admit|admitted|advise|advised|announce|announced|answer|answered|apologi[sz]e|apologi[sz]ed|argue|argued|ask|asked|" +
  "assure|assured|call|called|claim|claimed|complain|complained|condemn|condemned|confess|confessed|confirm|confirmed|critici[sz]e|critici[sz]ed|declare|declared|" +
  "demand|demanded|deny|denied|describe|described|explain|explained|express|expressed|insist|insisted|joke|joked|note|noted|object|objected|" +
  "plead|pleaded|pledge|pledged|post|posted|praise|praised|predict|predicted|promise|promised|propose|proposed|question|questioned|recommend|" +
  "recommended|remark|remarked|reply|replied|report|reported|respond|responded|reveal|revealed|scream|screamed|shout|shouted|state|stated|" +
  "suggest|suggested|swear|sworn|testify|testified|threaten|threatened|tweet|tweeted|urge|urged|vow|vowed|warn|warned|write|written|yell|yelled";
const VERB = `(?<verb>${SAY}|${MANNER})`;
const SAYING = new RegExp(`^(?:${SAY})$`, "iu");
const AUX = "(?:did|does|do|has|have|had|is|was|were|will|would)";
const ADVERB = "(?: (?:ever|also|actually|publicly|really|just|already|even|first|last|then))?";
const ABOUT =
  "(?:about|on|upon|of|over|regarding|concerning|re|as to|in response to|in reply to|with regard to|when (?:she|he|they|it) (?:was|were) asked about|to|that|if|whether)";
const REST = `(?: (?:anything |something |things? |a word |words? |publicly )*(?<topic>.+))?`;
const WORDS =
  "(?:quotes?|quotations?|statements?|comments?|remarks?|words?|sayings?|tweets?|answers?|views?|opinions?|thoughts?|reactions?|responses?|warnings?|claims?|promises?|criticisms?|position|stance|take|line)";
const LATEST = "(?:latest|most recent|newest|last)";
const EARLIEST = "(?:first|earliest|oldest)";
const ORDER = `(?<order>${LATEST}|${EARLIEST})`;
const LEAD =
  "^(?:(?:so|and|but|ok|okay|well|hey|please|now)[, ]+)*(?:(?:can|could) you )?(?:tell me |show me |give me |find |i want to know |do you know )?";

type Reading = Partial<AttributionQuestion> & { readonly form: RegExp };

/**
 * How the forms are compiled: with the flag u as well, folding the case of so many words takes V8 150 ms at the first question,
 * three times as long. They hold no letter beyond those of a UTF-16 unit.
 */
const ANY_CASE = "i";

const FORMS: readonly Reading[] = [
  // "what was the first thing X said about Y", "the latest from X on Y"
  {
    form: new RegExp(
      `${LEAD}(?:what(?:'s| is| was| were| are)? )?(?:the )?${ORDER} (?:(?:thing|news|word|${WORDS})s? )?(?:that |from |by |of )?(?<speaker>.+?)(?: (?:ever )?(?:has |have |had )?(?:said|says|say|told|tweeted|commented))?(?: ${ABOUT} (?<topic>.+))?$`,
      ANY_CASE,
    ),
  },
  // "what did X say about Y"
  {
    form: new RegExp(
      `${LEAD}(?:what|which|how|why)(?:'s|'d)?(?<else> else| more)?(?: exactly)? ${AUX}(?<else2> else)? (?<speaker>.+?)${ADVERB} ${VERB}(?<else3> else)?${REST}$`,
      ANY_CASE,
    ),
  },
  { form: new RegExp(`${LEAD}what(?:'s|'d) (?<speaker>.+?)${ADVERB} ${VERB}${REST}$`, ANY_CASE) },
  // "has X commented on Y"
  {
    form: new RegExp(
      `${LEAD}${AUX} (?<speaker>.+?)${ADVERB} ${VERB}(?<else> anything else)?${REST}$`,
      ANY_CASE,
    ),
  },
  // "quotes by X about Y", "anything from X on Y"
  {
    form: new RegExp(
      `${LEAD}(?:any |all |all the |the |some )?(?:${WORDS}|anything|something)(?<else> else)? (?:by|of|from) (?<speaker>.+?)(?: ${ABOUT} (?<topic>.+))?$`,
      ANY_CASE,
    ),
  },
  // "X quotes about Y"
  {
    form: new RegExp(
      `${LEAD}(?<speaker>.+?)(?:['’]s?)? (?:quotes|quotations|statements|sayings|remarks|tweets)(?: ${ABOUT} (?<topic>.+))?$`,
      ANY_CASE,
    ),
    isLoose: true,
  },
  // "what X said about Y", "X said about Y"
  {
    form: new RegExp(
      `${LEAD}what (?<speaker>.+?) (?:has |have |had )?(?<verb>said|says|thinks|thought|told|wrote|tweeted)${REST}$`,
      ANY_CASE,
    ),
  },
  // "who said …"
  {
    form: new RegExp(
      `${LEAD}who(?:'s| is| was| has| have| had)? (?:spoke|spoken|speaks|speaking|talked|talks|talking|commented|comments|commenting|said (?:anything|something)|says (?:anything|something)|tweeted) (?:about|on|of|regarding|concerning) (?<topic>.+)$`,
      ANY_CASE,
    ),
    asks: "voices",
  },
  {
    form: new RegExp(
      `${LEAD}who(?: has| have| had)? (?:mention(?:s|ed)|discuss(?:es|ed)|address(?:es|ed)) (?<topic>.+)$`,
      ANY_CASE,
    ),
    asks: "voices",
  },
  {
    form: new RegExp(
      `${LEAD}who(?: has| have| had| is| was)?(?: been)? (?:critici[sz](?:ed|es|e|ing)|attack(?:ed|s|ing)?|condemn(?:ed|s|ing)?|accus(?:ed|es|ing)|slam(?:med|s)?|blast(?:ed|s)?|denounc(?:ed|es)|oppos(?:ed|es|ing)|blam(?:ed|es)|rebuk(?:ed|es)|complain(?:ed|s) about|object(?:ed|s) to|(?:is|was) against|speaks? against|spoke against) (?<topic>.+)$`,
      ANY_CASE,
    ),
    asks: "critics",
  },
  {
    form: new RegExp(
      `${LEAD}who(?: has| have| had| is| was)? (?:prais(?:ed|es|e|ing)|defend(?:ed|s|ing)?|support(?:ed|s|ing)?|back(?:ed|s)|endors(?:ed|es)|welcom(?:ed|es)|applaud(?:ed|s)) (?<topic>.+)$`,
      ANY_CASE,
    ),
    asks: "supporters",
  },
  {
    form: new RegExp(
      `${LEAD}who(?: has| have| had| was it (?:that|who))?(?: once| ever)? (?:sa(?:id|ys?)|told|tells|claim(?:ed|s)|tweet(?:ed|s)|thinks?|thought|believes?|believed|argue[sd]|warn(?:ed|s)|insist(?:ed|s)|declared?|asked|asks|call(?:ed|s)|called for|promised|predicted|suggested|denie[sd])(?: that)? (?<topic>.+)$`,
      ANY_CASE,
    ),
    asks: "source",
  },
  {
    form: new RegExp(`${LEAD}whose (?:words|quote|statement) (?:is|was|are|were) (?<topic>.+)$`, ANY_CASE),
    asks: "source",
  },
];
/** A question with its source aside. Only a name is a source: "according to the plan" is part of the question. */
const ASIDES: readonly RegExp[] = [
  /^(?<topic>.+?),? according to (?<speaker>(?:the )?\p{Lu}[^.?!]*)$/u,
  /^According to (?<speaker>(?:the )?\p{Lu}[^,]*), (?<topic>.+)$/u,
];
/** Forms without a verb; whether their first words name a speaker, the archive tells. */
const LOOSE: readonly RegExp[] = [
  new RegExp(`^(?<speaker>[^,;:?]+?)['’]s? ${WORDS}(?: (?:${ABOUT}|for|in) (?<topic>.+))?$`, "iu"),
  /^(?<speaker>[^,;:?]+?)\s*[:–—]\s*(?<topic>.+)$/u,
  /^(?<speaker>[^,;:?]+?) (?:about|on|regarding|concerning) (?<topic>.+)$/iu,
];
/** Words that open a question of another form. */
const OPENS_ANOTHER =
  /^(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|list|show|tell|give|find|according)\b/iu;
/** Articles and askers are no speakers. */
const NOBODY =
  /^(?:you|i|we|(?:the |this |that |your |an? )?(?:article|articles|story|stories|text|texts|report|piece|headline|news|archive|press|media|law|rule|rules|data|figures|map|sign|it)|there|this|that|these|those)$/iu;
/** Another question begins within. */
const NO_NAME = /[?!;]|\b(?:what|who|how|why|when|where)\b/iu;
/** Nobody in particular: whoever said something. */
const ANYBODY =
  /^(?:any(?:one|body)|some(?:one|body)|every(?:one|body)|people|they all|others?|(?:the )?(?:experts?|observers|commentators)|who)$/iu;

/** Reads the forms of attribution questions; `null` for any other question. Who is meant is not decided here. */
export function readAttribution(question: string): AttributionQuestion | null {
  const plain = tidy(question);
  const whole = readClause(plain);
  if (whole !== null) return whole;
  const [, before, clause] = CLAUSES.exec(plain) ?? [];
  const asked = clause === undefined ? null : readClause(clause);
  if (before === undefined || asked === null || asked.asks !== "sayings") return null;
  return asked.topic === null || asked.isManner ? { ...asked, topic: before, isManner: false } : asked;
}

/** "Is the yard going to close? What did its owner say": the question itself stands before. */
const CLAUSES =
  /^(.+?)\s*[?!.,;:]\s+((?:and |but )?(?:what (?:did|does|has|have)|(?:in )?(?:his|her|their|its) (?:own )?words).*)$/iu;
const OWN_WORDS = /^(?:in )?(?<speaker>his|her|their|its) (?:own )?(?:words|view|opinion|answer|reply)$/iu;

/** A reason is asked of the articles, whoever's it is. */
const WHY = /^why\b/iu;
/** Without one of these "the first X" is the first of its kind. */
const TELLS_OF_WORDS = new RegExp(
  `\\b(?:thing|news|said|says|say|told|tweeted|commented|from|by|${WORDS})\\b`,
  "iu",
);

/** "What is the area called where …": what is called is nobody's saying. */
function isPassive(plain: string, verb: string | undefined): boolean {
  return (
    verb !== undefined &&
    /^(?:so |and |but )?what (?:is|are|was|were)\b/iu.test(plain) &&
    !/ing$/iu.test(verb)
  );
}

function readClause(plain: string): AttributionQuestion | null {
  const own = OWN_WORDS.exec(plain)?.groups;
  if (own !== undefined) return questionOf({}, own);
  for (const reading of WHY.test(plain) ? [] : FORMS) {
    const groups = reading.form.exec(plain)?.groups;
    if (groups !== undefined && !isPassive(plain, groups.verb)) {
      const isLoose = groups.order !== undefined && !TELLS_OF_WORDS.test(plain);
      const read = questionOf({ ...reading, isLoose }, groups);
      if (read !== null) return read;
    }
  }
  for (const form of ASIDES) {
    const groups = form.exec(plain)?.groups;
    if (groups !== undefined) return questionOf({ isAside: true }, groups);
  }
  if (OPENS_ANOTHER.test(plain) || !isPhrase(plain)) return null;
  for (const form of LOOSE) {
    const groups = form.exec(plain)?.groups;
    if (groups !== undefined) return questionOf({ isLoose: true }, groups);
  }
  return null;
}

/** Words alone: the first of them may name a speaker. `null` for a question of another form. */
export function readKeywords(question: string): readonly string[] | null {
  const plain = tidy(question);
  return plain === "" || OPENS_ANOTHER.test(plain) || !isPhrase(plain) ? null : plain.split(/[\s,;:]+/u);
}

/** Words that a phrase without a verb has at most ("Ilse Varrick on the price of the new ferry"). */
const LONGEST_PHRASE = 9;
const ASKS_INSIDE = /\b(?:which|what|who|whom|whose|how|where|when|why)\b|\p{Ll}{4,}[.?!]["”']?\s+\p{Lu}/u;

/** Whether the words may be a bare "X on Y": whole sentences that begin with a name ask for something else. */
function isPhrase(plain: string): boolean {
  return plain.split(/\s+/u).length <= LONGEST_PHRASE && !ASKS_INSIDE.test(plain);
}

function tidy(question: string): string {
  return question
    .replace(/[\s?!.,]+$/u, "")
    .replaceAll("’", "'")
    .trim();
}

function questionOf(
  { asks = "sayings", isAside = false, isLoose = false }: Partial<AttributionQuestion>,
  groups: Readonly<Record<string, string | undefined>>,
): AttributionQuestion | null {
  const { verb, order } = groups;
  const speaker = groups.speaker?.trim() ?? null;
  if (speaker !== null && (NOBODY.test(speaker) || NO_NAME.test(speaker) || !isNameLike(speaker)))
    return null;
  const isAnybody = speaker !== null && ANYBODY.test(speaker);
  const rest = stripped(groups.topic);
  const isManner = rest === null && verb !== undefined && !SAYING.test(verb);
  return {
    asks: isAnybody ? "voices" : asks,
    speaker: isAnybody ? null : speaker,
    topic: isManner ? verb : rest,
    isManner,
    order: order === undefined ? "best" : new RegExp(`^${LATEST}$`, "iu").test(order) ? "latest" : "earliest",
    isElse: [groups.else, groups.else2, groups.else3].some((found) => found !== undefined),
    isAside,
    isLoose,
    isSaying: verb === undefined || SAYING.test(verb),
  };
}

/** Words that a name or a description has at most, and those of one without a capital or an article. */
const LONGEST_NAME = 7;
const LONGEST_PLAIN_NAME = 3;

/** Whether words may name somebody: "the harbour master", "ilse varrick", not "steam powered device used commercially". */
function isNameLike(speaker: string): boolean {
  const { length } = speaker.split(/\s+/u);
  if (length <= LONGEST_PLAIN_NAME) return true;
  return (
    length <= LONGEST_NAME &&
    (/\p{Lu}/u.test(speaker) || /^(?:the|an?|my|our|his|her|their)\s/iu.test(speaker))
  );
}

/** A topic without the preposition before it. */
function stripped(topic: string | undefined): string | null {
  const rest = (topic ?? "")
    .trim()
    .replace(new RegExp(`^${ABOUT}\\b\\s*`, "iu"), "")
    .replace(/^["“](.+)["”]$/u, "$1")
    .trim();
  return rest === "" || /^(?:it|this|that|him|her|them)?$/iu.test(rest) ? null : rest;
}
