/** The list of sites that are off, as a file that a reader can keep or take to another browser. */
import { t } from '../i18n/messages';
import { hostFrom } from '../views/host-name';

/** What tells such a file from any other. */
const FORM = 'parallax-sites';
/** More (in code units) is no list of sites. */
const FILE_MAX = 1_000_000;

export const siteFile = (hosts: readonly string[]): string =>
  `${JSON.stringify({ form: FORM, off: [...hosts].sort() }, null, 2)}\n`;

/** The host names in such a file, each once. Throws, saying why, where it is none, or one of its entries is no host name. */
export function readSiteFile(text: string): string[] {
  if (text.length > FILE_MAX) throw new Error(t('options.fileTooLarge'));
  const { form, off } = parse(text);
  if (form !== FORM || !Array.isArray(off)) throw new Error(t('options.fileOther'));
  const hosts = off.map((entry: unknown, at) => {
    const host = typeof entry === 'string' ? hostFrom(entry) : null;
    if (host === null) throw new Error(t('options.fileEntry', { at: at + 1 }));
    return host;
  });
  return [...new Set(hosts)];
}

function parse(text: string): { form?: unknown; off?: unknown } {
  try {
    return (JSON.parse(text) ?? {}) as object;
  } catch {
    throw new Error(t('options.fileNotJson'));
  }
}
