import { createHash } from 'node:crypto';
import type { Excerpt, Pack } from '../../src/pack/schema';
import { findSharedPassages } from '../../src/pack/shared';

/** Three small articles of our own; "a" and "b" share a sentence. */
export const TEXTS: Record<string, string> = {
  a: 'Olson wrote to the council. The mayor said on Tuesday that the old bridge will stay closed for two more weeks. “We are sorry,” Olson added.\nMayor Olsen gave no reason.',
  b: 'Repairs drag on. The mayor said on Tuesday that the old bridge will stay closed for two more weeks, and Mayor Olsen told shops to "be patient" for now.',
  c: 'The crossing may open in ten days, the council hopes; Olsen is silent.',
};

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const sha256Of = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, sha256(text)]));

export function excerpt(source: string, text: string, strong?: string[]): Excerpt {
  const start = (TEXTS[source] ?? '').indexOf(text);
  if (start < 0) throw new Error(`"${text}" is not in ${source}`);
  return { start, end: start + text.length, text, ...(strong ? { strong } : {}) };
}

const sourced = (source: string, text: string) => ({ source, ...excerpt(source, text) });

/** A valid pack, proven against `TEXTS`; a new one each time, so that a test may break it. */
export function smallPack(): Pack {
  const sources = Object.entries(TEXTS).map(([id, text], i) => ({
    id,
    label: 'ABC'.charAt(i),
    title: `Article ${id}`,
    summary: 'What it opens with.',
    file: `${id}.txt`,
    length: text.length,
    sha256: sha256(text),
  }));
  return {
    id: 'bridge',
    title: 'The closed bridge',
    language: 'en',
    version: '1.0.0',
    sources,
    people: [
      {
        id: 'mayor',
        name: 'Olsen',
        short: 'Olsen',
        role: 'Mayor of the town.',
        aliases: ['Olsen', 'Olson'],
        namesakes: ['Olsen Street'],
        described: [sourced('b', 'Mayor'), sourced('a', 'The mayor')],
        spelt: [
          { ...sourced('a', 'Olson'), count: 2 },
          { ...sourced('a', 'Olsen'), count: 1 },
        ],
        said: [{ ...sourced('a', 'We are sorry,'), note: 'In a letter.' }, sourced('b', 'be patient')],
      },
    ],
    claims: [
      {
        id: 'closure',
        title: 'How long the bridge is closed',
        people: ['mayor'],
        reports: {
          a: { excerpts: [excerpt('a', 'two more weeks')], attributedTo: 'mayor', certainty: 'attributed' },
          b: {
            excerpts: [excerpt('b', 'two more weeks')],
            attributedTo: 'mayor',
            by: 'Olsen, Tuesday',
            certainty: 'attributed',
          },
          c: { excerpts: [excerpt('c', 'may open')], attributedTo: 'the council', certainty: 'hedged' },
        },
        differences: [
          {
            aspect: 'How long',
            values: {
              a: { text: 'a fortnight', excerpt: excerpt('a', 'two more weeks', ['two']) },
              b: { text: 'a fortnight', excerpt: excerpt('b', 'two more weeks', ['two']) },
              c: { text: 'less than a fortnight', excerpt: excerpt('c', 'in ten days', ['ten']), note: 'A hope' },
            },
          },
          {
            aspect: 'For whom',
            values: {
              a: null,
              b: { text: 'shops', excerpt: excerpt('b', 'told shops'), also: [excerpt('b', 'for now')] },
            },
          },
        ],
        cues: ['closed', 'two more weeks'],
      },
      {
        id: 'apology',
        title: 'An apology',
        people: [],
        reports: {
          a: { excerpts: [excerpt('a', 'We are sorry,')], attributedTo: null, certainty: 'stated' },
          b: null,
          c: null,
        },
        differences: [
          { aspect: 'The words', values: { a: { text: 'sorry', excerpt: excerpt('a', 'We are sorry,') } } },
        ],
        cues: ['sorry'],
      },
    ],
    shared: findSharedPassages(TEXTS),
  };
}

export type Path = (string | number)[];

/** Paths of everything in a JSON value, the value itself not included. */
export function pathsOf(value: unknown, prefix: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, item]) => [[...prefix, key], ...pathsOf(item, [...prefix, key])]);
}

/** As the messages write it: `claims[0].reports.a`. */
export const written = (path: Path): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');

type Changer = (parent: Record<string | number, unknown>, key: string | number) => void;

/** A copy of a JSON value in which `change` has been done at the path. */
export function changed(value: unknown, path: Path, change: Changer): unknown {
  const copy: unknown = structuredClone(value);
  let parent = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
  change(parent, path.at(-1) ?? '');
  return copy;
}

/** The small pack with everything that a pack may leave out. */
export function fullPack(): Pack {
  const pack = smallPack();
  const [closure] = pack.claims;
  const [report] = closure?.reports.c?.excerpts ?? [];
  if (report) report.note = '[sic]';
  const [difference] = closure?.differences ?? [];
  if (closure && difference) {
    Object.assign(closure, { core: ['{shut} ~ bridge'], speech: false });
    Object.assign(difference, {
      kind: 'scope',
      readings: [{ text: 'elsewhere', cues: ['{shut} elsewhere'] }],
      amount: { unit: 'day', near: ['{shut}'] },
      day: { near: ['{shut}'] },
      around: ['{shut}'],
      missed: 'what is shut',
    });
  }
  return {
    $schema: '../pack.schema.json',
    ...pack,
    asOf: '2025-08-17',
    sets: { shut: ['shut', 'closed'] },
    claims: [
      ...pack.claims,
      {
        id: 'hope',
        title: 'What the council hopes',
        under: 'closure',
        people: [],
        reports: {
          a: null,
          b: null,
          c: { excerpts: [excerpt('c', 'the council hopes')], attributedTo: 'the council', certainty: 'attributed' },
        },
        silent: { a: 'There the council is written to, and is not said to hope.' },
        differences: [],
        cues: ['council'],
      },
    ],
    days: [{ name: 'Tuesday', note: 'The closing' }, { name: 'Wednesday' }],
    events: [
      {
        id: 'announcement',
        title: 'The mayor speaks',
        day: 'Tuesday',
        place: 'council',
        people: ['mayor'],
        claims: ['closure', 'hope'],
        excerpts: [
          { source: 'c', ...excerpt('c', 'Olsen is silent') },
          { source: 'b', ...excerpt('b', 'said on Tuesday') },
          { source: 'a', ...excerpt('a', 'said on Tuesday', ['Tuesday']), note: '[sic]' },
        ],
        note: 'To whom, nobody says.',
      },
      {
        id: 'opening',
        title: 'The bridge opens',
        day: null,
        place: null,
        ahead: true,
        people: [],
        claims: ['hope'],
        excerpts: [{ source: 'c', ...excerpt('c', 'may open in ten days') }],
      },
    ],
    undrawn: [{ source: 'b', ...excerpt('b', 'Repairs drag on', ['drag on']), reason: 'No other article has it.' }],
  };
}
