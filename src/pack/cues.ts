/** What must hold of the cues by which a page's sentences are read. */
import { joinPath, type Problem, repeated } from './problem';
import type { Claim, Pack } from './schema';

/** Sets that are there, readings that are told once, and nothing to be missed that could not be seen. */
export function cuesProblems(pack: Pack): Problem[] {
  const sets = pack.sets ?? {};
  const inSets = Object.entries(sets).flatMap(([name, phrases]) =>
    phrases.flatMap((phrase, i) =>
      namesIn(phrase).map(() => ({
        path: joinPath(`sets.${name}`, i),
        message: 'names a set; a set holds phrases alone',
      })),
    ),
  );
  return [...inSets, ...pack.claims.flatMap((claim, c) => claimProblems(claim, sets, `claims[${c}]`))];
}

function claimProblems(claim: Claim, sets: Readonly<Record<string, string[]>>, path: string): Problem[] {
  const unknown = (cues: readonly string[] = [], at: string): Problem[] =>
    cues.flatMap((cue, i) =>
      namesIn(cue)
        .filter((name) => !Object.hasOwn(sets, name))
        .map((name) => ({ path: joinPath(at, i), message: `there is no set "${name}"` })),
    );
  return [
    ...unknown(claim.core, `${path}.core`),
    ...claim.differences.flatMap(({ readings = [], amount, day, around, missed }, d) => {
      const at = `${path}.differences[${d}]`;
      return [
        ...repeated(
          readings.map(({ text }) => text),
          (i) => `${at}.readings[${i}].text`,
        ),
        ...readings.flatMap(({ cues }, i) => unknown(cues, `${at}.readings[${i}].cues`)),
        ...unknown(amount?.near, `${at}.amount.near`),
        ...unknown(day?.near, `${at}.day.near`),
        ...unknown(around, `${at}.around`),
        ...(missed !== undefined && around === undefined
          ? [{ path: `${at}.missed`, message: 'has no "around", by which a page could be seen not to miss it' }]
          : []),
      ];
    }),
  ];
}

/** The sets that a phrase names: "{agree}". */
const namesIn = (phrase: string): string[] => [...phrase.matchAll(/\{([^}]*)\}/gu)].map(([, name = '']) => name);
