import { de } from "./languages/de/index.ts";
import { en } from "./languages/en/index.ts";
import { es } from "./languages/es-ES/index.ts";
import { fr } from "./languages/fr/index.ts";
import { ja } from "./languages/ja/index.ts";
import { pt } from "./languages/pt-BR/index.ts";
import type { Phrases } from "./phrases.ts";

/** By locale codes as Discord gives them; what is not here is answered in English. */
const BY_LOCALE: ReadonlyMap<string, Phrases> = new Map([
  ["de", de],
  ["es-ES", es],
  ["es-419", es],
  ["fr", fr],
  ["pt-BR", pt],
  ["ja", ja],
]);

/** The phrases of a language, by a locale code as Discord gives it with an interaction; English for all others. */
export function phrasesFor(localeCode: string | null | undefined): Phrases {
  return BY_LOCALE.get(localeCode ?? "") ?? en;
}

/** The phrases of a language by its BCP 47 code ("pt", "de-AT"); English for all others. */
export function phrasesForLanguage(language: string): Phrases {
  const [base = ""] = language.toLowerCase().split("-");
  return ALL_PHRASES.find(({ locale }) => locale.toLowerCase().split("-")[0] === base) ?? en;
}

/** Every language there is. */
export const ALL_PHRASES: readonly Phrases[] = [en, de, es, fr, pt, ja];
