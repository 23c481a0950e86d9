/** Modules that talk to the browser find WXT's fake one, in memory; the real ones are in the end-to-end tests. */
import { fakeBrowser } from 'wxt/testing/fake-browser';

Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });
