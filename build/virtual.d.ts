/** Modules that the build makes (see `pack-files.ts`). */
declare module 'virtual:parallax/names' {
  const names: import('../src/spot/names').NamesData;
  export default names;
}

declare module 'virtual:parallax/pack' {
  export const pack: { id: string; version: string };
}
