/**
 * Names as other languages inflect them. A pack gives stems with the letter of their pattern ("Путін/v"); the endings are
 * grammar and hold for any pack. Sources: the declension tables of the languages' school grammars.
 */

/** By letter: the endings, "-" for none. */
const PATTERNS: Record<string, string> = {
  // Ukrainian: Трамп, Путін, Зеленськ(ий), Мерц
  u: '- а у ові ом і',
  v: '- а у ові им і',
  w: 'ий ого ому им ім',
  // Russian: Трамп, Путин, Зеленск(ий), Мерц
  r: '- а у ом е',
  s: '- а у ым е',
  t: 'ий ого ому им ом',
  c: '- а у ем е',
  // Ukrainian and Russian given names: Урсул(а), Еммануел(ь)
  f: 'а и ы і е у ою ой',
  e: 'ь я ю ем еві е',
  // Polish: Trump, Zełensk(i), Rutt(e), Merz, Ursul(a)
  p: 'a owi em ie ze',
  q: 'i iego iemu im',
  o: 'ego emu em',
  m: 'a owi em u',
  g: 'i ę ą',
  // German: the genitive
  d: 's',
  // As it stands
  x: '-',
};

/** Whether a form is in the Latin script, where it may also be an English word or another name ("Stubbs", "poutine"). */
export const isLatin = (form: string): boolean => /^\p{Script=Latin}/u.test(form);

/** The forms of stems written "stem/pattern", divided by spaces, each once. Throws where a pattern is unknown. */
export function inflect(stems: string): string[] {
  if (stems === '') return [];
  const forms = stems.split(' ').flatMap((written) => {
    const [stem = '', letter = ''] = written.split('/');
    const endings = PATTERNS[letter];
    if (stem === '' || endings === undefined) throw new Error(`"${written}" is no stem with a known pattern`);
    return endings.split(' ').map((ending) => stem + (ending === '-' ? '' : ending));
  });
  return [...new Set(forms)];
}
