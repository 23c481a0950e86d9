/** The English words for tests that run outside of a browser, from the catalogue itself. */
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

const LOCALES = join(import.meta.dirname, '../locales');

/** The messages of one language, as the browser keeps them: by their keys. */
export async function messagesOf(locale: string): Promise<Record<string, string>> {
  const messages = generateChromeMessages(await parseMessagesFile(join(LOCALES, `${locale}.yml`)));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** `browser.i18n` as far as the interface asks it, in one language. */
export async function catalogue(locale = 'en'): Promise<{ getMessage(key: string): string }> {
  const messages = await messagesOf(locale);
  return { getMessage: (key) => messages[key] ?? '' };
}
