/**
 * `npm run words`: whether every language has every message with the same placeholders and with its plural forms, whether every
 * message is used, and whether no text that a reader sees stands outside of the catalogue.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROJECT } from './run';
import { problemsOf, readCatalogue, unusedKeys } from './words/catalogue';
import { literalsOf } from './words/literals';

const SOURCE = 'en';
/** What is drawn, said or announced to a reader comes from these rooms. */
const SHOWN = ['entrypoints', 'src/app', 'src/card', 'src/i18n', 'src/views'];
/** What looks like words and is none of the interface's. */
const OTHER: readonly { file: string; what: RegExp }[] = [
  // In the pack's language, not in the reader's.
  { file: 'src/views/example.tsx', what: /./u },
  // What a check says to developers.
  { file: 'src/app/hidden.ts', what: /^not an? |^not the address/u },
  // Styles, events, selectors.
  { file: 'src/card/host.ts', what: /^\.frame \{|^pointerdown |^var\(/u },
  { file: 'src/card/pointer.ts', what: /^\[href\], /u },
];
const isOther = (file: string, text: string) =>
  OTHER.some((other) => other.file === file && other.what.test(text.trim()));

const read = (file: string) => readFileSync(resolve(PROJECT, file), 'utf8');
const catalogues = new Map(
  readdirSync(resolve(PROJECT, 'locales')).map((file) => [
    file.replace('.yml', ''),
    readCatalogue(read(`locales/${file}`)),
  ]),
);
const source = catalogues.get(SOURCE);
if (!source) throw new Error(`There is no catalogue for "${SOURCE}".`);

const problems: string[] = [];
for (const [language, catalogue] of catalogues) {
  problems.push(...problemsOf(source, catalogue).map((problem) => `locales/${language}.yml: ${problem}`));
  if (catalogue.get('language') !== language) problems.push(`locales/${language}.yml says that it is another language`);
}

const files = SHOWN.flatMap((room) =>
  readdirSync(resolve(PROJECT, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => `${room}/${file}`),
);
const texts = new Set<string>();
for (const file of [...files, 'wxt.config.ts']) {
  for (const { text, line, isShown } of literalsOf(file, read(file))) {
    texts.add(text);
    if (isShown && file !== 'wxt.config.ts' && !isOther(file, text))
      problems.push(`${file}:${line}: "${text.trim()}" is not in the catalogue`);
  }
}
problems.push(...unusedKeys(source, texts).map((key) => `locales/${SOURCE}.yml: nothing says ${key}`));

for (const problem of problems) console.error(problem);
console.log(
  `${catalogues.size} languages (${[...catalogues.keys()].join(', ')}), ${source.size} messages, ${files.length} files: ${problems.length} problems.`,
);
if (problems.length > 0) process.exitCode = 1;
