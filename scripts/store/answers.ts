/** The stores' questions on privacy, answered from `store/privacy.md` and the README's reasons. */
import { sectionOf, tableOf } from './markdown';
import type { Permission } from './permissions';

/** Of an answer in Chrome's form, in characters. */
export const ANSWER_MAX = 1000;

export interface DataAnswer {
  category: string;
  collected: boolean;
}

export function readDataAnswers(privacy: string): DataAnswer[] {
  return tableOf(sectionOf(privacy, 'Data collected')).map(({ category = '', collected }) => {
    if (collected !== 'yes' && collected !== 'no') throw new Error(`"${category}" is answered neither yes nor no.`);
    return { category, collected: collected === 'yes' };
  });
}

/** A sentence that stands by itself: "to keep …" becomes "Needed to keep …." */
const asSentence = (why: string): string => `Needed ${why}.`;

/** The fields of the Chrome Web Store's privacy tab, in its order. */
export function chromeAnswers(privacy: string, permissions: readonly Permission[]): string {
  const hosts = permissions.filter(({ names }) => names.some((name) => name.includes('://')));
  const others = permissions.filter((permission) => !hosts.includes(permission));
  const fields: [string, string][] = [
    ['Single purpose', sectionOf(privacy, 'Single purpose')],
    ...others.map(({ names, why }): [string, string] => [`Justification: ${names.join(', ')}`, asSentence(why)]),
    ['Justification: host permissions', asSentence(hosts.map(({ why }) => why).join('; '))],
    ['Remote code', sectionOf(privacy, 'Remote code')],
  ];
  const tooLong = fields.find(([, text]) => text.length > ANSWER_MAX);
  if (tooLong) throw new Error(`"${tooLong[0]}" has more than ${ANSWER_MAX} characters.`);
  const data = readDataAnswers(privacy).map(({ category, collected }) => `- [${collected ? 'x' : ' '}] ${category}`);
  const certified = sectionOf(privacy, 'Certified').replaceAll(/^- /gmu, '- [x] ');
  return [
    '# Chrome Web Store: privacy\n',
    ...fields.map(([name, text]) => `## ${name}\n\n${text}\n`),
    `## Data that is collected\n\n${data.join('\n')}\n`,
    `## Certified\n\n${certified}\n`,
    `## If the review asks\n\n${sectionOf(privacy, 'Beside these answers')}\n`,
    '## Privacy policy\n\n`privacy-policy.md`, beside this file, is to be published; the form asks for its address.\n',
  ].join('\n');
}

/** The same for addons.mozilla.org, where the manifest gives the answer. */
export function firefoxAnswers(privacy: string, permissions: readonly Permission[]): string {
  return [
    '# addons.mozilla.org: privacy\n',
    `## Data collection\n\n${sectionOf(privacy, 'Firefox')}\n`,
    `## Permissions\n\n${permissions.map(({ names, why }) => `- ${names.join(', ')}: ${asSentence(why)}`).join('\n')}\n`,
    `## If the review asks\n\n${sectionOf(privacy, 'Beside these answers')}\n`,
  ].join('\n');
}
