import { othersWithin } from "../../byline-words.ts";
import { oneOf } from "../../line-phrases.ts";

/** What stands before a name in its line: "By", "Photos:", a role, or nothing that says anything. */
export type Lead = "by" | "posted" | "label" | "source" | "others" | "none";

/** A stretch of a line behind what leads to names. */
export interface Run {
  readonly lead: Lead;
  readonly text: string;
}

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

/** A line cut at what leads to names. */
export function runsOf(line: string, isStated = false): Run[] {
  if (!MAY_LEAD.test(line))
    return REPORTS.test(line)
      ? [{ lead: "by", text: line.replace(REPORTS, "") }]
      : [{ lead: "none", text: line }];
  // "Di Marsh" has a first name, "Di Mario Rossi" may have one and is led to.
  const isLead = ({ index, 0: text }: RegExpExecArray): boolean =>
    !/^(?:di|da|av|af)\s*$/iu.test(text) ||
    (!isStated && index === 0 && (/^\p{Ll}/u.test(text) || line.slice(text.length).includes(" ")));
  const leads = [
    ...[...line.matchAll(BY), ...line.matchAll(BY_WITHIN)].filter(isLead).map(({ index, 0: text }) => ({
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

/** Whether something of a line may lead to a name. */
export function mayLead(line: string): boolean {
  return MAY_LEAD.test(line) || REPORTS.test(line);
}

/** One of these is in whatever leads to a name, or the line begins with it. */
const MAY_LEAD =
  /[:：|/／]|(?<!\p{L})(?:by|von|par|por|di|da|de|dal|van|av|af|door|przez)(?!\p{L})|^(?:By|BY|Von|Par|Por)\p{Lu}|contribut|additional|further|^(?:\P{L}*)(?:words|texte?|texto|story|writing|images?|photo|pi[cx]|illustr|styling|translation|editing|video|portrait|art)|photo|foto|pictures?|images?|credit|[文記记글作撰取]/iu;

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
