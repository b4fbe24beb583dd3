import { isOutletName, isRole, withSmallJoints } from "../../byline.ts";
import { makesPictures, othersWithin, withToldTo } from "../../byline-words.ts";
import { isCommonWord } from "../../../english/common-words.ts";
import { isGivenName } from "../../../english/names/given-names.ts";
import { withoutInvisible } from "../../../text/invisible.ts";
import { withoutReferences } from "../character-references.ts";
import { AGENCIES, ROLES } from "../../lexicon.ts";
import { oneOf } from "../../line-phrases.ts";
import { cleanName } from "../author-names.ts";

/** What stands before a name in its line: "By", "Photos:", a role, or nothing that says anything. */
export type Lead = "by" | "posted" | "label" | "source" | "others" | "none";
/** What stands behind it: a role, that of somebody who makes pictures, a house, an account or address. */
export type Behind = "role" | "pictures" | "house" | "account" | "none";

/** A part of a line that may be somebody's name. */
export interface NamedPart {
  readonly name: string;
  readonly lead: Lead;
  readonly behind: Behind;
  /** Whether other marks than a comma or "and" part it from what leads to it. */
  readonly isFar: boolean;
  /** Whether the line holds nothing but names, what leads to them and what stands behind. */
  readonly isWhole: boolean;
  /** How many parts of the line may be names with the same lead. */
  readonly together: number;
  /** Whether nothing but such marks stands before it: behind commas stand places and roles, too. */
  readonly isFirst: boolean;
}

/** Bylines are no longer, nor are credits. In UTF-16 units. */
const LONGEST = 2_000;
const WORK = oneOf(`
  words, story, text, report, reporting, written, reported, compiled, interviewed, interview, review, analysis, essay, column, opinion, comment,
  commentary, profile, perspective, recipe, hosted, presented, posted, published, submitted, article, blog, guest post, author, authors,
  words and photos, words and pictures, words & photos, words & pictures, story and photos, story & photos, text and photos, reporter,
  writer, autorin, autor, texte, auteur, texto, testo, tekst, escrito, skrevet, bericht, ein bericht`);
const OURS =
  "(?:de|da|dal|von|van)\\s(?:notre|nostro|nostra|nuestro|nuestra|nosso|unserem|unserer|onze)\\s\\p{L}+(?:\\s(?:local|locale|spécial|speciale|special|especial))?";
/** "Words and interviews by": whatever else. */
const AND_MORE = "(?:\\s(?:and|&|et|und|y|e)\\s\\p{L}+)?";
const SMALL_BY = "by|von|par|por|di|da|av|af|door|przez";
const BY = new RegExp(
  `(?:(?<=^|[|·•;:()./–—-]\\s*)(?:(?:文|作者|記者|记者|本报记者|撰文|撰稿|取材|글)(?:[\\s:：／/|]+|(?=\\p{Lo}{2,4}$))|${WORK}${AND_MORE}\\s*(?:[:：]|\\s(?:${SMALL_BY})(?=[\\s:：]))|(?:${SMALL_BY}|автор|текст)(?:\\s*[:：]|(?=\\s))|${OURS}(?=[\\s,:])))[\\s,:：]*`,
  "giu",
);
/** Within a line, and glued to a name. */
const BY_WITHIN =
  /(?<=\s)(?:[Bb]y|BY|von|par)\s+(?=\p{Lu}|our\s|staff|the\s)|^(?:By|BY|Von|Par|Por)(?=\p{Lu}\p{Ll}+[\s-])/gu;
/** Who puts a page up need not have written it. */
const POSTED =
  /^\P{L}*(?:posted|published|submitted|uploaded|added|created|inserito|publié|publicado|eingestellt)/iu;
/** In capitals and elsewhere no mark parts the label from the name: "WORDS JANE DOE IMAGES JOAN ROE". */
const BARE_WORK =
  /^(?:[Ww]ords|WORDS|[Tt]exte?|TEXTE?|[Tt]exto|TEXTO|[Ss]tory|STORY|[Ww]riting)(?:\s(?:and|&|AND)\s\p{L}+)?\s+(?=\p{Lu}[\p{L}'’-]+\s+\p{Lu})/u;
const BARE_OTHERS =
  /(?<=\s)(?:images?|photos?|photographs?|photography|pictures?|pix|illustrations?|styling|translation|editing|video|portraits?|art)\s+(?=\p{Lu})/giu;
/** "Translation Jane Doe", and nothing else. */
const BARE_CREDIT =
  /^(?:Images?|Photos?|Photography|Pictures?|Pix|Illustrations?|Styling|Translation|Editing|Video|Portraits?)\s+(?=\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){1,3}(?:,|$))/u;
const CONTRIBUTED = /\bcontribut(?:ed|ing)\b|\b(?:additional|further) (?:reporting|research)\b/iu;
/** A word and a colon, in any language. */
const LABEL = /^\p{L}[\p{L}\p{M}]{1,20}(?:\s\p{L}{1,12})?\s?[:：]\s*/u;
/** "Jane Doe reports" */
const REPORTS = /\s(?:reports?|writes?|reporting|berichtet|escribe|scrive)[.:]?$/iu;
/** Some papers call so who wrote, others whom they have it from. */
const SOURCE = /^(?:source|sources|quelle|fuente|fonte)\s*[:：]\s*/giu;
const HARD =
  /\s*(?:[;|·•\n]|\s[–—-]\s|(?<!\s[a-zA-Z])\/|(?<=\p{L}{3})(?<!\b(?:Hon|Rev|Prof|Gen|Sen|Gov|Ven|Capt|Col|Sgt|Mrs|Rep|Msgr))\.\s+(?=\p{Lu}))\s*/u;
const SOFT =
  /\s*(?:[,)、&・+]|\((?=(?:and|und|et|y|with|mit|avec|con|com)\s)|(\()|(?<=[\s(]|^)(?:and|und|et|y|e|en|och|og|i|with|mit|avec|con|com|и)\s(?=[\p{Lu}\p{Lo}])|(?<=\s)(in|at|from|for|For|à|aus|für|pour|para)(?:\s[Tt]he)?\s(?=\p{Lu}))\s*/u;
const SMALL =
  "de|del|della|dello|dell|der|den|dem|di|da|dal|dos|das|do|du|des|la|las|los|le|van|von|vom|zu|zum|zur|bin|binti|bint|ibn|abu|al|el|ter|ten|te|af|av|ap|ab|ferch|y|i|e|a\\/l|a\\/p|s\\/o|d\\/o";
const NAME_TOKEN = `(?:(?:(?:al|el|as|ad|an|ar|at|ul|ur|ud)-|[dl]['’]|ff)?\\p{Lu}[\\p{L}\\p{M}'’.-]*|['’]t|${SMALL})`;
const LATIN_NAME = new RegExp(
  `^(?:(?:de|van|von|al|el|bin|ibn|ap|d['’]|di|da)[\\s'’-])?\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+${NAME_TOKEN}){0,6}$`,
  "u",
);
const CJK = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]";
const OTHER_NAME = new RegExp(
  `^(?:${CJK}{2,5}|${CJK}{1,4}[\\s・]${CJK}{1,5}|\\p{Script=Hangul}{3,5}|(?!${CJK}|\\p{Script=Hangul})\\p{Lo}[\\p{Lo}\\p{M}]*(?:\\s[\\p{Lo}\\p{M}]+){1,4})$`,
  "u",
);
const REPORTER_BEHIND = /\s*(?:記者|기자|특파원|记者|報道|撰稿)$/u;

/** Whether a part has the form of a name: one to six capitalised words, small ones between them. */
export function isNameShaped(text: string): boolean {
  return (
    text.length <= LONGEST_NAME && (LATIN_NAME.test(text) || OTHER_NAME.test(text)) && !SENTENCE.test(text)
  );
}

const LONGEST_NAME = 60;
/** Of headlines and buttons that are written in capitals. */
const SENTENCE =
  /(?<!\p{L})(?:for|who|can|the|and|with|what|your?|our|we|is|are|was|how|why|this|that|more|someone|here|not|if|about|zum|zur|mehr|und|teilen|drucken|voir|lire|published|updated|posted)(?!\p{L})/iu;

interface Run {
  readonly lead: Lead;
  readonly text: string;
}

/** "Doe, Jane": a comma between two words parts a surname from its first name. */
const TURNED = /^(?<surname>\p{Lu}[\p{L}'’-]+),\s(?<given>\p{Lu}[\p{L}'’.-]+)$/u;
const ALONE = {
  lead: "none",
  behind: "none",
  isFar: false,
  isWhole: true,
  together: 1,
  isFirst: true,
} as const;

/**
 * The parts of a line that may be names, in order.
 * @param isStated whether the page states the line for machines: two words with a comma between them are one name
 */
export function namedParts(source: string, isStated = false): NamedPart[] {
  if (source.length > LONGEST) return [];
  const plain = withoutInvisible(withoutReferences(source)).replaceAll(/\s+/gu, " ").trim();
  const line = withSmallJoints(withToldTo(plain))
    .replace(/^[\s—–•*·-]+/u, "")
    .replaceAll(/\s[’']\p{Nd}{2}(?!\p{Nd})/gu, "");
  const turned = TURNED.exec(line)?.groups;
  if (
    turned?.given !== undefined &&
    (isStated || isGivenName(turned.given)) &&
    !ROLES.has(turned.given.toLowerCase())
  )
    return [{ ...ALONE, name: `${turned.given} ${turned.surname}` }];
  const found: { name: string; lead: Lead; behind: Behind; isFar: boolean; isFirst: boolean }[] = [];
  let isWhole = true;
  for (const { lead, text } of runsOf(line)) {
    for (const [far, group] of text.split(HARD).entries()) {
      let isFirst = true;
      // Behind each part stand the bracket that opens, and the word that leads to a place, if any.
      const parts = group.split(SOFT);
      for (let at = 0; at < parts.length; at += 3) {
        const trimmed = (parts[at] ?? "").trim();
        const isBehind = at > 0 && (parts[at - 1] ?? parts[at - 2]) !== undefined;
        if (trimmed === "" || (isBehind && found.length > 0)) continue;
        const before = found.at(-1);
        if (found.length > 0 && isAgency(trimmed)) continue;
        const behind = behindOf(trimmed);
        if (
          found.length === 0 &&
          (behind === "role" || behind === "pictures") &&
          trimmed === withoutRole(trimmed)
        )
          continue;
        const name = nameIn(trimmed);
        if (behind !== "none" && before !== undefined && !(isFirst && far === 0) && before.lead === lead) {
          if (before.behind === "none") before.behind = behind;
          // "Grace Post": a house or a person.
          if (behind !== "house" || !isNameShaped(name)) continue;
        }
        const isFirstOf = isFirst;
        isFirst = false;
        if (!isNameShaped(name)) {
          isWhole = false;
          continue;
        }
        const own =
          name.length < trimmed.length
            ? behindOf(trimmed.slice(trimmed.indexOf(name) + name.length).trim())
            : "none";
        found.push({ name, lead, behind: own, isFar: far > 0, isFirst: isFirstOf });
      }
    }
  }
  return found.map((part) => ({
    ...part,
    isWhole,
    together: found.filter(({ lead }) => lead === part.lead).length,
  }));
}

function nameIn(part: string): string {
  return withoutField(cleanName(withoutRole(part)), part)
    .replace(REPORTER_BEHIND, "")
    .replace(LOOSE_END, "")
    .replaceAll(/(?<=\s)[adsADS]\/[lopLOP](?=\s)/gu, (small) => small.toLowerCase());
}

/** What stood before a day, or led to what is no name. */
const LOOSE_END = /(?<=\S\s\S+)\s(?:Le|El|Il|Den|On|At|Am|Il|De|Du)$/u;

const PERSONS_ROLE =
  /^(?:\p{L}*reporter(?:in)?|writer|\p{L}*korrespondent(?:in)?|correspondent|editor|columnist|journalist\p{L}*|contributor|critic|producer|analyst)$/iu;

/** "Jane Doe Community Desk reporter": two words or more of a name, and a role. */
function withoutRole(part: string): string {
  const words = part.split(" ");
  const size = words.length;
  if (!PERSONS_ROLE.test(words.at(-1) ?? "")) return part;
  while (words.length > 2 && ROLES.has((words.at(-1) ?? "").toLowerCase())) words.pop();
  return words.length === size ? part : words.join(" ");
}

/** "Jane Doe Transport" of "Jane Doe Transport Correspondent". */
function withoutField(name: string, part: string): string {
  const words = name.split(" ");
  const last = words.at(-1)?.toLowerCase() ?? "";
  const isField =
    words.length > 2 &&
    part.length > name.length &&
    (isCommonWord(last) || ROLES.has(last)) &&
    !isGivenName(last);
  return isField ? withoutField(words.slice(0, -1).join(" "), part) : name;
}

function isAgency(part: string): boolean {
  return AGENCIES.has(part.replace(/^(?:with|mit|avec|con|com)\s/u, "").toLowerCase());
}

/** "Island Affairs Correspondent": a role, as long as no first name opens it. */
function endsInRole(part: string): boolean {
  const words = part.split(" ");
  return words.length > 1 && PERSONS_ROLE.test(words.at(-1) ?? "") && !isGivenName(words[0] ?? "");
}

function behindOf(part: string): Behind {
  if (/\S@\S|^@\S/u.test(part)) return "account";
  if (isAgency(part)) return "house";
  if (makesPictures(part)) return "pictures";
  if (isRole(part) || endsInRole(part)) return "role";
  return isOutletName(part) ? "house" : "none";
}

function bareLeads(line: string): { lead: Lead; start: number; end: number }[] {
  const work = BARE_WORK.exec(line)?.[0] ?? BARE_CREDIT.exec(line)?.[0];
  if (work === undefined) return [];
  const others = [...line.matchAll(BARE_OTHERS)].map(({ index, 0: text }) => ({
    lead: "others" as const,
    start: index,
    end: index + text.length,
  }));
  return [{ lead: BARE_WORK.test(line) ? "by" : "others", start: 0, end: work.length }, ...others];
}

/** A line cut at what leads to names. */
function runsOf(line: string): Run[] {
  const leads = [
    ...[...line.matchAll(BY), ...line.matchAll(BY_WITHIN)].map(({ index, 0: text }) => ({
      lead: POSTED.test(text) ? ("posted" as const) : ("by" as const),
      start: index,
      end: index + text.length,
    })),
    ...[...line.matchAll(SOURCE)].map(({ index, 0: text }) => ({
      lead: "source" as const,
      start: index,
      end: index + text.length,
    })),
    ...bareLeads(line),
    ...othersWithin(line).map((label) => ({ lead: "others" as const, ...label })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  if (leads.length === 0 && !CONTRIBUTED.test(line)) {
    const label = LABEL.exec(line)?.[0];
    if (label !== undefined) return [{ lead: "label", text: line.slice(label.length) }];
    if (REPORTS.test(line)) return [{ lead: "by", text: line.replace(REPORTS, "") }];
  }
  // "Jane Doe in Cork contributed to this report."
  if (CONTRIBUTED.test(line) && !leads.some(({ start }) => start === 0))
    return [{ lead: "others", text: line }];
  const runs: Run[] = [];
  let from = 0;
  let lead: Lead = "none";
  for (const label of leads) {
    if (label.start < from) continue;
    const text = line.slice(from, label.start);
    if (text.trim() !== "") runs.push({ lead, text });
    lead = label.lead;
    from = label.end;
  }
  runs.push({ lead, text: line.slice(from) });
  return runs;
}
