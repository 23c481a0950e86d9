/** Scores what is spotted against annotated pages. */
import type { ClaimModel } from '../spot/claims';
import type { Names } from '../spot/names';
import { spotPage } from '../spot/page';
import { falseKind, type Misjudged, missedKind } from './error-kinds';
import type { ExamplePage } from './examples';

export interface Tally {
  hit: number;
  missed: number;
  false: number;
}

export interface Score {
  people: Tally;
  /** Of the people found, how many have the very bounds. */
  exact: number;
  claims: Tally;
  byClaim: Map<string, Tally>;
  /** Claims found on pages that are not about the event. */
  elsewhere: number;
  /** Pages whose gate is on the wrong side of one half. */
  gate: { closed: string[]; open: string[] };
  /** Of each mention: its probability, and whether it is right. */
  calibration: { probability: number; right: boolean }[];
  errors: string[];
  /** How many errors there are of each kind. */
  kinds: Map<string, number>;
}

export const newTally = (): Tally => ({ hit: 0, missed: 0, false: 0 });
export const precision = (tally: Tally): number =>
  tally.hit + tally.false ? tally.hit / (tally.hit + tally.false) : 1;
export const recall = (tally: Tally): number => (tally.hit + tally.missed ? tally.hit / (tally.hit + tally.missed) : 1);
export const f1 = (tally: Tally): number => {
  const both = 2 * tally.hit + tally.false + tally.missed;
  return both ? (2 * tally.hit) / both : 1;
};

/** Probability from which on a mention is looked at for calibration. */
const LOOKED_AT = 0.02;

/** Spots every page and counts. A claim's mention belongs to the sentence in which its middle lies. */
export function scorePages(names: Names, model: ClaimModel | null, pages: ExamplePage[]): Score {
  const score: Score = {
    people: newTally(),
    exact: 0,
    claims: newTally(),
    byClaim: new Map(),
    elsewhere: 0,
    gate: { closed: [], open: [] },
    calibration: [],
    errors: [],
    kinds: new Map(),
  };
  for (const page of pages) scorePage(score, names, model, page);
  return score;
}

function scorePage(score: Score, names: Names, model: ClaimModel | null, page: ExamplePage): void {
  const found = spotPage(
    names,
    model,
    page.blocks.map((block) => block.text),
    LOOKED_AT,
  );
  if (page.about && found.about < 0.5) score.gate.closed.push(`${page.id} ${found.about.toFixed(2)}`);
  if (!page.about && found.about >= 0.5) score.gate.open.push(`${page.id} ${found.about.toFixed(2)}`);
  for (const [index, block] of page.blocks.entries()) {
    const at = (span: { start: number; end: number }): string =>
      JSON.stringify(block.text.slice(Math.max(0, span.start - 40), span.end + 40));
    const people = found.people[index] ?? [];
    for (const wanted of block.people) {
      if (wanted.optional) continue;
      const match = people.find((one) => one.id === wanted.id && one.start < wanted.end && wanted.start < one.end);
      if (!match) {
        score.people.missed++;
        score.errors.push(`${page.id}: missed ${wanted.id} in ${at(wanted)}`);
        continue;
      }
      score.people.hit++;
      if (match.start === wanted.start && match.end === wanted.end) score.exact++;
      else score.errors.push(`${page.id}: bounds ${wanted.id} in ${at(wanted)}`);
    }
    for (const one of people) {
      if (block.people.some((wanted) => wanted.id === one.id && one.start < wanted.end && wanted.start < one.end))
        continue;
      score.people.false++;
      score.errors.push(`${page.id}: false ${one.id} in ${at(one)}`);
    }
    if (!model) continue;
    const best = new Map<string, number>();
    for (const claim of found.claims[index] ?? []) {
      const middle = (claim.start + claim.end) / 2;
      const sentence = block.sentences.findIndex((one) => one.start <= middle && middle <= one.end);
      const key = `${sentence} ${claim.id}`;
      best.set(key, Math.max(best.get(key) ?? 0, claim.probability));
    }
    const given = (position: number, id: string): number => best.get(`${position} ${id}`) ?? 0;
    const threshold = model.thresholds.usual;
    for (const [position, sentence] of block.sentences.entries()) {
      const words = block.text.slice(sentence.start, sentence.end);
      for (const id of model.claims) {
        const tally = score.byClaim.get(id) ?? newTally();
        score.byClaim.set(id, tally);
        const probability = given(position, id);
        const right = sentence.claims.includes(id);
        score.calibration.push({ probability, right });
        const isGiven = probability >= threshold;
        if (right && isGiven) count(score.claims, tally, 'hit');
        if (right === isGiven) continue;
        const misjudged: Misjudged = {
          pageAbout: found.about,
          isAbout: page.about,
          words: words.split(/\s+/u).length,
          probability,
          threshold,
          givenWrongly: model.claims.some(
            (other) => !sentence.claims.includes(other) && given(position, other) >= threshold,
          ),
          reportsOthers: sentence.claims.length > 0,
          besideIt: [position - 1, position + 1].some((at) => block.sentences[at]?.claims.includes(id)),
        };
        count(score.claims, tally, right ? 'missed' : 'false');
        if (!right && !page.about) score.elsewhere++;
        const kind = right ? missedKind(misjudged) : falseKind(misjudged);
        score.kinds.set(kind, (score.kinds.get(kind) ?? 0) + 1);
        score.errors.push(`${page.id}: ${kind}: ${id} ${probability.toFixed(2)} in ${JSON.stringify(words)}`);
      }
    }
  }
}

function count(all: Tally, one: Tally, kind: keyof Tally): void {
  all[kind]++;
  one[kind]++;
}
