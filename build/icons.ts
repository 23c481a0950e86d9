/** The extension's icons, in every size that the browsers ask for, from one SVG. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Wxt } from 'wxt';

const SIZES = [16, 32, 48, 96, 128];

/** Chrome's store wants its large icon with a margin: 96 px drawn in the middle of 128. */
const withMargin = (svg: string): string => {
  const [inner, outer] = [96, 128];
  const edge = (outer - inner) / 2;
  const placed = svg
    .replace('<svg ', `<svg x="${edge}" y="${edge}" `)
    .replace('width="128" height="128"', `width="${inner}" height="${inner}"`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${outer}" height="${outer}">${placed}</svg>`;
};

/** Draws `assets/icon.svg` into PNG files and names them in the manifest. */
export function addIcons(wxt: Wxt): void {
  const name = (size: number) => `icon/${size}.png`;
  // One for each browser, since both may be built at a time.
  const folder = join(wxt.config.root, 'node_modules/.cache/parallax', wxt.config.browser);
  wxt.hooks.hook('build:publicAssets', (_, files) => {
    const svg = readFileSync(join(wxt.config.root, 'assets/icon.svg'), 'utf8');
    mkdirSync(join(folder, 'icon'), { recursive: true });
    for (const size of SIZES) {
      const absoluteSrc = join(folder, name(size));
      const drawn = size === 128 && wxt.config.browser === 'chrome' ? withMargin(svg) : svg;
      writeFileSync(absoluteSrc, new Resvg(drawn, { fitTo: { mode: 'width', value: size } }).render().asPng());
      files.push({ absoluteSrc, relativeDest: name(size) });
    }
  });
  wxt.hooks.hook('build:manifestGenerated', (_, manifest) => {
    manifest.icons = Object.fromEntries(SIZES.map((size) => [size, name(size)]));
  });
}
