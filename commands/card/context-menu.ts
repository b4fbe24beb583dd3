import { type APIMessageTopLevelComponent, type APISelectMenuOption, ComponentType } from "discord.js";
import type { Source, Statement } from "../../src/answer/answer.ts";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { shownWords } from "../../src/words/shown-words.ts";
import { writeCustomId } from "../custom-id.ts";
import { isolated } from "./isolated.ts";
import { labelText } from "./short-name.ts";

/** Discord's limits on a menu and on the texts of its options. */
const MOST_OPTIONS = 25;
/** A phone shows about 40 characters of a label; what tells statements apart stands in front. */
const LONGEST_LABEL = 60;
const LONGEST_NAME = 40;

/** A statement with its place, from 0, among those that its answer shows. */
export interface PlacedStatement {
  readonly index: number;
  /** By which it is shown; left out: one more than its place. */
  readonly number?: number;
  readonly statement: Statement;
}

export interface ContextMenu {
  readonly key: AnswerKey;
  readonly sources: ReadonlyMap<number, Source>;
  readonly phrases: Phrases;
}

/** The menu "Read in context …" with an option for each statement, named by its number and first words; `null` without any. */
export function contextMenu(
  statements: readonly PlacedStatement[],
  { key, sources, phrases }: ContextMenu,
): APIMessageTopLevelComponent | null {
  if (statements.length === 0) return null;
  const options = statements
    .slice(0, MOST_OPTIONS)
    .map(({ index, number = index + 1, statement }): APISelectMenuOption => {
      const { outlet = null, title = "" } = sources.get(statement.source) ?? {};
      const who = [statement.speaker ?? "", outlet ?? title]
        .map((name) => isolated(labelText(name, LONGEST_NAME)))
        .filter((name) => name !== "")
        .join(" · ");
      return {
        label: labelText(`${number} · ${wordsOf(statement)}`, LONGEST_LABEL),
        value: String(index),
        ...(who === "" ? {} : { description: who }),
      };
    });
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: writeCustomId({ action: "read", answer: key }),
        placeholder: `${phrases.buttons.inContext} …`,
        options,
      },
    ],
  };
}

/** Marked words that are shorter tell little by themselves: "6,000". UTF-16 units. */
const SHORT_WORDS = 20;
/** Before such words so much of their sentence is shown. */
const MOST_BEFORE = 40;

/** What is told first of what was said: marked words where some are, in their sentence where they are few; else all that is shown. */
function wordsOf(statement: Statement): string {
  const stretches = shownWords(statement).flatMap((stretch) => (stretch.kind === "cut" ? [] : [stretch]));
  const whole = stretches.map(({ text }) => text).join("");
  const marked = stretches.filter(({ kind }) => kind === "marked").map(({ text }) => text);
  const words = marked.join(" ");
  if (marked.length === 0) return whole;
  if (words.length >= SHORT_WORDS) return words;
  const at = whole.indexOf(marked[0] ?? "");
  const before = whole.slice(0, at);
  const sentence = before.slice(before.search(/(?<=^|[.!?…]["”’»)]*\s)(?!.*[.!?…]["”’»)]*\s)/su));
  const near =
    sentence.length <= MOST_BEFORE ? sentence : `…${sentence.slice(-MOST_BEFORE).replace(/^\S*/u, "")}`;
  return `${near.trimStart()}${whole.slice(at)}`;
}
