/** Which form of a message a number asks for: the plural categories of Unicode's CLDR, as every browser knows them. */

/** Millions have a form of their own in French and Spanish; nothing that is counted here comes to one. */
const COUNT_MAX = 999_999;

export function pluralForm(locale: string, count: number): Intl.LDMLPluralRule {
  return new Intl.PluralRules(locale).select(Math.min(count, COUNT_MAX));
}
