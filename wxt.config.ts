import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { addIcons } from './build/icons';
import { addPack } from './build/pack-files';
import { addSameBytes } from './build/same-bytes';
import { addShippedPackages } from './build/shipped-packages';

/**
 * Chromium keeps the style of a highlight with every element that it may apply to, some seven megabytes for one megabyte of
 * text; on the root it is inherited. Firefox does not inherit it.
 */
const marksOnRoot = {
  name: 'parallax:marks-on-root',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.endsWith('/page/marks.css') ? code.replaceAll('::highlight(', ':root::highlight(') : undefined,
};

/**
 * For the extension's own pages and its background: their own files, and no connection to anybody. (Both browsers let files of the
 * extension itself be read under `connect-src 'none'`.) Styles may stand in a document, since the card's do in its closed root.
 */
const EXTENSION_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  modulesDir: 'build/modules',
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  vite: ({ browser }) => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: browser === 'firefox' ? [] : [marksOnRoot],
    // The oldest browsers that are supported; anything older makes the minifier rewrite `light-dark()`.
    build: {
      target: ['chrome128', 'firefox140'],
      cssTarget: ['chrome128', 'firefox140'],
      // All of them load modules ahead by themselves; what helps others out would be the only code here that fetches pages' links.
      modulePreload: { polyfill: false },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: { extension_pages: EXTENSION_POLICY },
    action: { default_title: '__MSG_manifest_title__' },
    commands: {
      'next-mention': {
        suggested_key: { default: 'Alt+Period' },
        description: '__MSG_command_nextMention__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Comma' },
        description: '__MSG_command_previousMention__',
      },
      'toggle-site': {
        suggested_key: { default: 'Alt+Shift+X' },
        description: '__MSG_command_toggleSite__',
      },
      'toggle-everywhere': {
        suggested_key: { default: 'Alt+Shift+Z' },
        description: '__MSG_command_toggleEverywhere__',
      },
      'read-page': { description: '__MSG_command_readPage__' },
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
      : { minimum_chrome_version: '135' }),
  }),
  zip: {
    // What a reviewer needs to build it again, and nothing that a build makes.
    excludeSources: ['.ci/**', 'docs/images/**', 'coverage/**'],
  },
  hooks: {
    // What runs in pages does without the library that papers over the browsers' differences: it is a tenth of the content
    // script, and messages and storage are all that is asked there, which both browsers answer alike.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ type, name }) => type === 'content-script' || name === 'card' || name === 'frame'))
        return;
      config.resolve = {
        ...config.resolve,
        alias: {
          'wxt/browser': '@wxt-dev/browser',
          // WXT's own tells the page that the extension is there, and listens on every document.
          'wxt/utils/content-script-context': resolve(import.meta.dirname, 'src/app/page-context.ts'),
        },
      };
    },
    'build:manifestGenerated': (wxt, manifest) => {
      // Frames get the marks' style sheet and the small script that asks for the content script where that is of use.
      const [content] = manifest.content_scripts ?? [];
      if (content?.css) {
        const { matches, css } = content;
        manifest.content_scripts?.push({ matches, css, js: ['frame.js'], all_frames: true });
        delete content.css;
      }
      // Firefox paints highlights in a page's open shadow roots only where the rules are the user's, not the document's.
      if (wxt.config.browser !== 'firefox') return;
      for (const script of manifest.content_scripts ?? []) Object.assign(script, { css_origin: 'user' });
    },
    ready: (wxt) => {
      addIcons(wxt);
      addPack(wxt);
      addShippedPackages(wxt);
      addSameBytes(wxt);
    },
  },
});
