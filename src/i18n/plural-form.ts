/** Which form of a message a number asks for: the plural categories of Unicode's CLDR, as every browser knows them. */

/** Millions have a form of their own in French and Spanish; nothing that is counted here comes to one. */
const COUNT_MAX = 999_999;

/** By locale: to make them takes a hundred times as long as to ask them. */
const rules = new Map<string, Intl.PluralRules>();

export function pluralForm(locale: string, count: number): Intl.LDMLPluralRule {
  let known = rules.get(locale);
  if (!known) {
    known = new Intl.PluralRules(locale);
    rules.set(locale, known);
  }
  return known.select(Math.min(count, COUNT_MAX));
}
