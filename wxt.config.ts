import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { addIcons } from './build/icons';
import { addPack } from './build/pack-files';

export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  modulesDir: 'build/modules',
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preact()],
    // The oldest browsers that are supported; anything older makes the minifier rewrite `light-dark()`.
    build: { target: ['chrome128', 'firefox140'], cssTarget: ['chrome128', 'firefox140'] },
  }),
  manifest: ({ browser }) => ({
    name: 'Parallax',
    description:
      'Hover a name or a sentence on a news page: who says what, by whose word, and where the reports part. Offline.',
    permissions: ['storage', 'scripting'],
    host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: 'Parallax' },
    commands: {
      'next-mention': {
        suggested_key: { default: 'Alt+Period' },
        description: 'Go to the next mention and open its card',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Comma' },
        description: 'Go to the mention before and open its card',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'parallax@parallax.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  zip: {
    // What a reviewer needs to build it again, and nothing that a build makes.
    excludeSources: ['.ci/**', 'docs/images/**', 'coverage/**'],
  },
  hooks: {
    'build:manifestGenerated': (wxt, manifest) => {
      // Firefox paints highlights in a page's open shadow roots only where the rules are the user's, not the document's.
      if (wxt.config.browser !== 'firefox') return;
      for (const script of manifest.content_scripts ?? []) Object.assign(script, { css_origin: 'user' });
    },
    ready: (wxt) => {
      addIcons(wxt);
      addPack(wxt);
    },
  },
});
