/**
 * Packages that are the same, byte for byte, whenever and wherever they are made: WXT's zips hold the time of packing and
 * the order in which the disk gave the files. They are packed again in the order of names, with one time for all.
 */
import { readFile, writeFile } from 'node:fs/promises';
import JSZip from 'jszip';
import type { Wxt } from 'wxt';

/** The earliest that a zip can hold. */
const TIME = new Date(Date.UTC(1980, 0, 1));

/** The same files, packed so that the same files always give the same bytes. */
export async function packAgain(zip: Uint8Array): Promise<Buffer> {
  const given = await JSZip.loadAsync(zip);
  const packed = new JSZip();
  const names = Object.keys(given.files).filter((name) => given.files[name]?.dir === false);
  for (const name of names.sort()) {
    const content = await given.files[name]?.async('nodebuffer');
    if (content) packed.file(name, content, { date: TIME, createFolders: false });
  }
  return packed.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'DOS',
  });
}

/** Packs every zip again that a build makes. */
export function addSameBytes(wxt: Wxt): void {
  wxt.hooks.hook('zip:done', async (_, files) => {
    for (const file of files) await writeFile(file, await packAgain(await readFile(file)));
  });
}
