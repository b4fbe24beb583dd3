import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es-ES.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import type { Phrases } from "./phrases.ts";
import { pt } from "./pt-BR.ts";

/** By Discord's locale codes; what is not here is answered in English. */
const BY_LOCALE: ReadonlyMap<string, Phrases> = new Map([
  ["de", de],
  ["es-ES", es],
  ["es-419", es],
  ["fr", fr],
  ["pt-BR", pt],
  ["ja", ja],
]);

/** The phrases of a language, by the locale code that Discord gives with an interaction; English for all others. */
export function phrasesFor(discordLocale: string | null | undefined): Phrases {
  return BY_LOCALE.get(discordLocale ?? "") ?? en;
}

/** Every language there is. */
export const ALL_PHRASES: readonly Phrases[] = [en, de, es, fr, pt, ja];
