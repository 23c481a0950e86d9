/** Preloaded into a build: a clock that is more than a year ahead. */
const AHEAD = 400 * 24 * 3600 * 1000;
const Real = Date;
globalThis.Date = class extends Real {
  constructor(...args) {
    super(...(args.length === 0 ? [Real.now() + AHEAD] : args));
  }
  static now() {
    return Real.now() + AHEAD;
  }
};
