/** Made by `bundle.ts`. */
declare module 'virtual:parallax/bench-packs' {
  /** By how many packs. */
  export const patternsOfPacks: Record<number, import('../../src/spot/sieve').SievePatterns>;
}
