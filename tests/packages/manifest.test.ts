import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { packageFile } from '../../scripts/packages';
import { readListing } from '../../scripts/store/listing';
import { readPermissions } from '../../scripts/store/permissions';

type Messages = Record<string, { message: string } | undefined>;

interface Manifest {
  [key: string]: unknown;
  permissions: string[];
  host_permissions: string[];
  content_scripts: { matches: string[] }[];
  content_security_policy: { extension_pages: string };
}

const read = (path: string) => readFileSync(resolve(path), 'utf8');
const documented = readPermissions(read('README.md')).flatMap(({ names }) => names);
const listing = readListing(read('store/listing.md'));

describe.each(['chrome', 'firefox'] as const)('the package for %s', (browser) => {
  let zip: JSZip;
  let manifest: Manifest;

  beforeAll(async () => {
    zip = await JSZip.loadAsync(readFileSync(packageFile(browser)));
    manifest = JSON.parse((await zip.file('manifest.json')?.async('string')) ?? '') as Manifest;
  });

  const textOf = async (ending: string) => {
    const names = Object.keys(zip.files).filter((name) => name.endsWith(ending));
    return Promise.all(names.map(async (name) => [name, (await zip.file(name)?.async('string')) ?? ''] as const));
  };

  test('asks for the permissions that the README gives a reason for, and no others', () => {
    expect([...manifest.permissions, ...manifest.host_permissions].sort()).toEqual([...documented].sort());
    for (const key of [
      'optional_permissions',
      'optional_host_permissions',
      'externally_connectable',
      'key',
      'update_url',
    ])
      expect(manifest[key]).toBeUndefined();
    for (const { matches } of manifest.content_scripts)
      for (const match of matches) expect(manifest.host_permissions).toContain(match);
  });

  test('offers pages no file', () => expect(manifest.web_accessible_resources).toBeUndefined());

  test('has pages that run its own scripts only, and connect to nothing', () => {
    const policy = new Map(
      manifest.content_security_policy.extension_pages.split('; ').map((part): [string, string] => {
        const [name = '', ...values] = part.split(' ');
        return [name, values.join(' ')];
      }),
    );
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('connect-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('form-action')).toBe("'none'");
    for (const values of policy.values()) expect(values).not.toMatch(/:\/\/|\*|unsafe-eval|blob:/u);
  });

  test('runs no code from elsewhere and none made of text', async () => {
    const scripts = await textOf('.js');
    expect(scripts.length).toBeGreaterThan(5);
    for (const [name, code] of scripts) {
      expect([
        name,
        code.match(/\beval\(|\bnew Function\(|importScripts\(|XMLHttpRequest|WebSocket|sendBeacon/gu),
      ]).toEqual([name, null]);
      expect([name, code.match(/import\(\s*["'`](?!\.)/gu)]).toEqual([name, null]);
    }
    for (const [name, html] of await textOf('.html')) {
      const sources = [...html.matchAll(/(?:src|href)="([^"]*)"/gu)].map(([, source]) => source ?? '');
      expect([name, sources.filter((source) => !source.startsWith('/'))]).toEqual([name, []]);
    }
  });

  test('names the oldest browsers that are supported', () => {
    if (browser === 'chrome') expect(manifest.minimum_chrome_version).toBe('135');
    else
      expect(manifest.browser_specific_settings).toMatchObject({
        gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
        gecko_android: { strict_min_version: '142.0' },
      });
  });

  test('says the name and the summary of the listing', async () => {
    expect(manifest.manifest_version).toBe(3);
    const said = async (key: unknown) => {
      const messages = JSON.parse((await zip.file('_locales/en/messages.json')?.async('string')) ?? '') as Messages;
      return messages[String(key).replace(/^__MSG_(\w+)__$/u, '$1')]?.message;
    };
    expect([await said(manifest.name), await said(manifest.description)]).toEqual([listing.name, listing.summary]);
    expect(manifest.version).toBe((JSON.parse(read('package.json')) as { version: string }).version);
  });

  test('speaks five languages, English where it has not the reader’s', async () => {
    const languages = (await textOf('messages.json')).map(([name]) => name.split('/')[1]);
    expect(languages.sort()).toEqual(['de', 'en', 'es', 'fr', 'uk']);
    expect(manifest.default_locale).toBe('en');
  });

  test('brings the licences of what is bundled', async () => {
    const licences = (await zip.file('licences.txt')?.async('string')) ?? '';
    const shipped = JSON.parse(read(`.output/${browser}-mv3.packages.json`)) as string[];
    for (const name of shipped) expect(licences).toMatch(new RegExp(`^${name.replaceAll('/', '\\/')} \\d`, 'mu'));
  });
});

test('dangerouslySetInnerHTML is used nowhere', () => {
  // The explanation of the linter's warnings rests on it: the word stands in Preact, and would stand once more for each use.
  for (const file of ['card.js']) {
    const code = read(`.output/firefox-mv3/${file}`);
    expect(code.split('dangerouslySetInnerHTML').length - 1).toBe(
      read('node_modules/preact/dist/preact.mjs').split('dangerouslySetInnerHTML').length - 1,
    );
  }
});
