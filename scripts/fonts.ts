/** The faces that pictures are set in, the same on every system that pictures are made on. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureFonts } from './browsers';
import { PROJECT } from './run';

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${['system-ui', '-apple-system', 'sans-serif']
    .map(
      (family) =>
        `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit></match>`,
    )
    .join('\n  ')}
</fontconfig>
`;

/** To be called before a browser is started. */
export function useFonts(): void {
  ensureFonts();
  if (process.platform !== 'linux') return;
  // A bare Linux has no system face of its own: Inter stands in, where it is installed.
  const file = resolve(PROJECT, '.cache/fonts.conf');
  mkdirSync(resolve(PROJECT, '.cache'), { recursive: true });
  writeFileSync(file, FONTS);
  process.env.FONTCONFIG_FILE = file;
}
