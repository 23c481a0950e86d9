/** The extension's icons, in every size that the browsers ask for, from one SVG. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Wxt } from 'wxt';

const SIZES = [16, 32, 48, 96, 128];

/** Draws `assets/icon.svg` into PNG files and names them in the manifest. */
export function addIcons(wxt: Wxt): void {
  const name = (size: number) => `icon/${size}.png`;
  const folder = join(wxt.config.root, 'node_modules/.cache/parallax');
  wxt.hooks.hook('build:publicAssets', (_, files) => {
    const svg = readFileSync(join(wxt.config.root, 'assets/icon.svg'), 'utf8');
    mkdirSync(join(folder, 'icon'), { recursive: true });
    for (const size of SIZES) {
      const absoluteSrc = join(folder, name(size));
      writeFileSync(absoluteSrc, new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng());
      files.push({ absoluteSrc, relativeDest: name(size) });
    }
  });
  wxt.hooks.hook('build:manifestGenerated', (_, manifest) => {
    manifest.icons = Object.fromEntries(SIZES.map((size) => [size, name(size)]));
  });
}
