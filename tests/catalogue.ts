/** The English words for tests that run outside of a browser, from the catalogue itself. */
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

const LOCALES = join(import.meta.dirname, '../locales');

/** `browser.i18n` as far as the interface asks it, in one language. */
export async function catalogue(locale = 'en'): Promise<{ getMessage(key: string): string }> {
  const messages = generateChromeMessages(await parseMessagesFile(join(LOCALES, `${locale}.yml`)));
  return { getMessage: (key) => messages[key]?.message ?? '' };
}
