/** What reading a page's wording needs of a pack: plain JSON, compiled when the extension is built. */
import type { Difference, Pack } from './schema';

export interface DifferenceCues {
  /** Whether a page without it is told of what it leaves out. */
  isMissed: boolean;
  /** Whether its values are amounts, be they read in general or by cues. */
  isNumber: boolean;
  readings: { text: string; cues: string[] }[];
  amount: NonNullable<Difference['amount']> | null;
  day: NonNullable<Difference['day']> | null;
  around: string[];
}

export interface ClaimCues {
  id: string;
  core: string[];
  /** Whether the matter is itself somebody's word. */
  speech: boolean;
  /** In the claim's order, one entry for each difference. */
  differences: DifferenceCues[];
}

export interface WordingData {
  sets: Record<string, string[]>;
  claims: ClaimCues[];
}

/** The cues of the claims that are spotted. The same pack always gives the same data. */
export function makeWordingData(pack: Pack): WordingData {
  return {
    sets: pack.sets ?? {},
    claims: pack.claims
      .filter(({ under }) => under === undefined)
      .map(({ id, core = [], speech = false, differences }) => ({
        id,
        core,
        speech,
        differences: differences.map(({ kind, missed, readings = [], amount = null, day = null, around = [] }) => ({
          isMissed: missed !== undefined,
          isNumber: kind === 'number',
          readings,
          amount,
          day,
          around,
        })),
      })),
  };
}
