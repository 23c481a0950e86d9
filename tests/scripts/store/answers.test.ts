import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ANSWER_MAX, chromeAnswers, firefoxAnswers, readDataAnswers } from '../../../scripts/store/answers';
import { sectionsOf } from '../../../scripts/store/markdown';
import { readPermissions } from '../../../scripts/store/permissions';

const privacy = readFileSync(resolve('store/privacy.md'), 'utf8');
const permissions = readPermissions(readFileSync(resolve('README.md'), 'utf8'));

test('every permission has its reason, each in words that stand by themselves', () => {
  expect(permissions.length).toBeGreaterThan(0);
  for (const { names, why } of permissions) {
    expect(names.length).toBeGreaterThan(0);
    expect(why).toMatch(/^to .{20,}[^.]$/u);
  }
});

test('Chrome’s fields hold the README’s reasons, within its limit', () => {
  const fields = sectionsOf(chromeAnswers(privacy, permissions));
  for (const { names, why } of permissions) {
    const field = names[0]?.includes('://') ? 'host permissions' : names.join(', ');
    expect(fields.get(`Justification: ${field}`)).toBe(`Needed ${why}.`);
  }
  for (const text of fields.values()) expect(text.length).toBeLessThanOrEqual(ANSWER_MAX);
});

test('an answer that is too long stops the making', () => {
  const long = [{ names: ['storage'], why: `to ${'x'.repeat(ANSWER_MAX)}` }];
  expect(() => chromeAnswers(privacy, long)).toThrow('Justification: storage');
});

test('Chrome’s nine kinds of data are answered, all with no', () => {
  const answers = readDataAnswers(privacy);
  expect(answers).toHaveLength(9);
  expect(answers.filter(({ collected }) => collected)).toEqual([]);
  expect(() => readDataAnswers(privacy.replace('| Location | no |', '| Location | maybe |'))).toThrow('Location');
});

test('Firefox’s answers name every permission', () => {
  const text = firefoxAnswers(privacy, permissions);
  for (const { names, why } of permissions) expect(text).toContain(`- ${names.join(', ')}: Needed ${why}.`);
});
