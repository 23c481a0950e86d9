import { expect, test } from 'vitest';
import { packageOf } from '../../build/package-of';

test.each([
  ['/home/x/parallax/node_modules/preact/dist/preact.mjs', 'preact'],
  ['/home/x/parallax/node_modules/@wxt-dev/browser/src/index.mjs', '@wxt-dev/browser'],
  ['/home/x/node_modules/a/node_modules/b/index.js?commonjs-module', 'b'],
  ['C:\\parallax\\node_modules\\diff\\index.js', 'diff'],
  ['\0rolldown/runtime.js', 'rolldown'],
  ['\0vite/preload-helper.js', 'vite'],
])('%s is of a package', (id, name) => expect(packageOf(id)).toBe(name));

test.each(['/home/x/parallax/src/app/content.ts', '\0virtual:parallax/names', '/home/x/node_modules.ts'])(
  '%s is of none',
  (id) => expect(packageOf(id)).toBeUndefined(),
);
