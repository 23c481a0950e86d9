/** Modules that the build makes (see `pack-files.ts`). */
declare module 'virtual:parallax/names' {
  /** The pack's names; parsed at each call. */
  export function readNames(): import('../src/spot/name-table').NamesTable;
  export const sieveData: import('../src/spot/sieve').SieveData;
}

declare module 'virtual:parallax/pack' {
  export const pack: { id: string; version: string };
}
