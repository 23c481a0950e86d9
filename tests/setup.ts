import fc from 'fast-check';
/** Modules that talk to the browser find WXT's fake one, in memory; the real ones are in the end-to-end tests. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { catalogue } from './catalogue';

Object.assign(fakeBrowser.i18n, await catalogue());
Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });

// The same cases in every run, so that one which fails can be had again; others with another seed: PARALLAX_SEED=2 npm run test:unit
fc.configureGlobal({ seed: Number(process.env.PARALLAX_SEED ?? 1) });
