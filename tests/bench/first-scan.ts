/** Entry of a bundle: the very first scan of a page, from the script's first statement (see `bundle.ts`) to all painted. */
import { startPass } from './world';

declare global {
  /** `performance.now()` at the first statement of a bundle. */
  var parallaxBegan: number;
  /** How long the script's work took, in ms. */
  var parallaxTook: number | undefined;
}

void startPass(new AbortController().signal).then(() => {
  globalThis.parallaxTook = performance.now() - globalThis.parallaxBegan;
});
