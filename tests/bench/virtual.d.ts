/** Made by `bundle.ts`. */
declare module 'virtual:parallax/bench-packs' {
  /** By how many packs. */
  export const sievesOfPacks: Record<number, import('../../src/spot/sieve').SieveData>;
}
