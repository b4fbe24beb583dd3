/** The forms of a counted noun by plural category (CLDR); `#` stands for the number. `other` is used where a form is missing. */
export type CountedForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Writes numbers and counted nouns as a language does: "1 article", "1,204 articles". */
export type Counted = (n: number, forms: CountedForms) => string;

export function createCounted(locale: string): Counted {
  const rules = new Intl.PluralRules(locale);
  const format = new Intl.NumberFormat(locale);
  return (n, forms) => (forms[rules.select(n)] ?? forms.other).replaceAll("#", format.format(n));
}
