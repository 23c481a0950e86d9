import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { packAgain } from '../../build/same-bytes';

const FILES: [string, string][] = [
  ['manifest.json', '{}'],
  ['icon/16.png', '\u{89}PNG'],
  ['background.js', 'console.log(1);'],
];

async function zipOf(files: [string, string][], date: Date): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of files) zip.file(name, content, { date });
  return zip.generateAsync({ type: 'uint8array' });
}

test('the same files give the same bytes, in whatever order and at whatever time they were packed', async () => {
  const one = await zipOf(FILES, new Date('2026-01-02T03:04:06Z'));
  const other = await zipOf([...FILES].reverse(), new Date('2027-05-06T07:08:10Z'));
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  expect((await packAgain(one)).equals(await packAgain(other))).toBe(true);
});

test('nothing is lost, and files stand in the order of their names', async () => {
  const packed = await JSZip.loadAsync(await packAgain(await zipOf(FILES, new Date())));
  expect(Object.keys(packed.files)).toEqual(['background.js', 'icon/16.png', 'manifest.json']);
  for (const [name, content] of FILES) expect(await packed.file(name)?.async('string')).toBe(content);
});
