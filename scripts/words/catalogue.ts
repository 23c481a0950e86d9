/** Whether the catalogues of all languages say the same things: the same messages, placeholders and plural forms. */
import { parseMessagesText } from '@wxt-dev/i18n/build';

/** Messages by their key; of one with plural forms, the form's name stands at the key's end. */
export type Catalogue = ReadonlyMap<string, string>;

const FORMS: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Stores cut a longer description off, in code units. */
const DESCRIPTION_MAX = 132;

/** Nothing that is counted comes to more; the next number with a form of its own (in French and Spanish) is a million. */
const COUNTED = 1_000;

export function readCatalogue(yaml: string): Catalogue {
  return new Map(
    parseMessagesText(yaml, 'YAML').flatMap((message) =>
      message.type === 'simple' ? [[message.key.join('.'), message.message] as const] : [],
    ),
  );
}

/** The key without a plural form's name, and that name. */
function splitKey(key: string): { of: string; form: string | null } {
  const at = key.lastIndexOf('.');
  const form = key.slice(at + 1);
  return at > 0 && FORMS.has(form) ? { of: key.slice(0, at), form } : { of: key, form: null };
}

/** The plural forms that a language has for whole numbers. */
export function formsOf(locale: string): string[] {
  const rules = new Intl.PluralRules(locale);
  return [...new Set(Array.from({ length: COUNTED }, (_, n) => rules.select(n)))].sort();
}

const placeholders = (text: string): string => [...new Set(text.match(/\{\w+\}/gu))].sort().join(' ');
const edges = (text: string): string => `${/^\s/u.test(text)} ${/\s$/u.test(text)}`;
const stars = (text: string): number => text.split('*').length;

/** What is wrong with a language's catalogue, beside the one that all others follow; empty where nothing is. */
export function problemsOf(source: Catalogue, other: Catalogue): string[] {
  const locale = other.get('locale') ?? 'en';
  const problems: string[] = [];
  const wanted = new Map<string, string>();
  for (const [key, text] of source) {
    const { of, form } = splitKey(key);
    // Whichever form the number asks for, the message has the same to say.
    if (form === null) wanted.set(key, text);
    else for (const name of [...formsOf(locale), 'other']) wanted.set(`${of}.${name}`, text);
  }
  for (const [key, text] of wanted) {
    const said = other.get(key);
    if (said === undefined) problems.push(`${key} is missing`);
    else if (said.trim() === '') problems.push(`${key} is empty`);
    else if (placeholders(said) !== placeholders(text)) problems.push(`${key} has other placeholders: ${said}`);
    else if (edges(said) !== edges(text)) problems.push(`${key} begins or ends with another blank`);
    else if (stars(said) !== stars(text)) problems.push(`${key} has other stars: ${said}`);
  }
  for (const key of other.keys()) if (!wanted.has(key)) problems.push(`${key} is in no other catalogue`);
  const { length } = other.get('manifest.description') ?? '';
  if (length > DESCRIPTION_MAX) problems.push(`manifest.description has ${length} characters, not ${DESCRIPTION_MAX}`);
  return problems;
}

/** Keys that no text of the program names, as they are or as the manifest names them. */
export function unusedKeys(catalogue: Catalogue, literals: ReadonlySet<string>): string[] {
  return [...catalogue.keys()].filter((key) => {
    const { of } = splitKey(key);
    return !literals.has(of) && !literals.has(key) && !literals.has(`__MSG_${key.replaceAll('.', '_')}__`);
  });
}
