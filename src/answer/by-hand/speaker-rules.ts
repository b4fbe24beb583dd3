import type { Story } from "../../archive/archive.ts";
import type { SpeakerRule } from "../../archive/corrections/speaker-rule.ts";
import type { SpeakerIdentity } from "../../quotes/speakers/identities/speaker-identity.ts";
import type { SpeakerDirectory } from "../../retrieval/speaker-directory.ts";
import { apart, calledSo, nameKey } from "../../retrieval/speakers-by-hand.ts";
import { nearestNames } from "./name-by-hand.ts";

/** What becomes of the rules on who is who, or why nothing does. */
export type RulesSet =
  | { readonly is: "set"; readonly rules: readonly SpeakerRule[]; readonly told: RuleTold }
  | { readonly is: "unknown"; readonly words: string; readonly suggestions: readonly string[] }
  | { readonly is: "unnamed"; readonly name: string }
  | { readonly is: "several"; readonly words: string; readonly names: readonly string[] }
  /** Both names mean this one already. */
  | { readonly is: "same"; readonly name: string }
  | { readonly is: "already_split"; readonly name: string }
  /** One article alone quotes them, or copies of one story. */
  | { readonly is: "one_article"; readonly name: string }
  | { readonly is: "not_split"; readonly words: string };

export type RuleTold =
  | { readonly is: "merged"; readonly name: string; readonly other: string; readonly quotes: number }
  | { readonly is: "parted"; readonly merges: readonly Extract<SpeakerRule, { is: "merge" }>[] }
  | { readonly is: "split"; readonly name: string; readonly parts: number }
  | { readonly is: "joined"; readonly name: string };

/** From now on, what `other` said is `name`'s, under that name, in every article. */
export function mergeSpeakers(
  name: string,
  other: string,
  rules: readonly SpeakerRule[],
  directory: SpeakerDirectory,
): RulesSet {
  const [own, its] = [speakerMeant(name, rules, directory), speakerMeant(other, rules, directory)];
  if (own.is !== "one") return own;
  if (its.is !== "one") return its;
  if (own.identity === its.identity) return { is: "same", name: own.identity.name };
  const rule = { is: "merge", name: own.identity.name, other: its.identity.name } as const;
  const quotes = own.identity.quotes + its.identity.quotes;
  return { is: "set", rules: [...rules, rule], told: { ...rule, is: "merged", quotes } };
}

/** Takes back the merges that made one of a name; where there are none, its bearer is another one in each article from now on. */
export function splitSpeaker(
  name: string,
  rules: readonly SpeakerRule[],
  directory: SpeakerDirectory,
  stories: readonly Story[],
): RulesSet {
  const wanted = nameKey(name);
  const merges = rules.filter((rule) => rule.is === "merge");
  // The lesser name parts from the greater alone; the greater from all.
  const asOther = merges.filter((rule) => nameKey(rule.other) === wanted);
  const asName = merges.filter((rule) => nameKey(rule.name) === wanted);
  const taken = asName.length > 0 ? asName : asOther;
  if (taken.length > 0)
    return {
      is: "set",
      rules: rules.filter((rule) => !taken.some((one) => one === rule)),
      told: { is: "parted", merges: taken },
    };
  const one = speakerMeant(name, rules, directory);
  if (one.is !== "one") return one;
  const { identity } = one;
  const parts = apart(identity, stories).length;
  if (parts < 2) return { is: "one_article", name: identity.name };
  const rule = { is: "split", name: identity.name } as const;
  return { is: "set", rules: [...rules, rule], told: { ...rule, parts } };
}

/** Who was split by article is one again. */
export function joinAgain(name: string, rules: readonly SpeakerRule[]): RulesSet {
  const wanted = nameKey(name);
  const taken = rules.find((rule) => rule.is === "split" && nameKey(rule.name) === wanted);
  if (taken === undefined) return { is: "not_split", words: name };
  return {
    is: "set",
    rules: rules.filter((rule) => rule !== taken),
    told: { is: "joined", name: taken.name },
  };
}

/** The one whom a person means: by a name in full, or by any words that mean nobody else. */
function speakerMeant(
  words: string,
  rules: readonly SpeakerRule[],
  directory: SpeakerDirectory,
): Exclude<RulesSet, { is: "set" }> | { readonly is: "one"; readonly identity: SpeakerIdentity } {
  const called = calledSo(directory.identities, words);
  const { matches } = directory.index.find(words);
  const meant = called.length > 0 ? called : matches;
  const [identity, ...others] = meant;
  if (identity === undefined) return { is: "unknown", words, suggestions: nearestNames(words, directory) };
  if (others.length > 0) {
    const isSplit = rules.some(
      (rule) => rule.is === "split" && nameKey(rule.name) === nameKey(identity.name),
    );
    return isSplit && others.every((other) => other.name === identity.name)
      ? { is: "already_split", name: identity.name }
      : { is: "several", words, names: [...new Set(meant.map((one) => one.name))] };
  }
  return identity.kind === "unnamed" ? { is: "unnamed", name: identity.name } : { is: "one", identity };
}
