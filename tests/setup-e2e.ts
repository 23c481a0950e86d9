/** The tests' own process has no browser's words: it reads them from the catalogue. */
import { catalogue } from './catalogue';

Object.assign(globalThis, { browser: { runtime: { id: 'tests' }, i18n: await catalogue() } });
