/** Pages that a store's pictures are taken of: a real picture of the extension under a headline, and the tiles. */

export interface Framed {
  headline: string;
  line: string;
  dark: boolean;
  /** PNG of the window's content; the picture is cut off where the frame ends. */
  page: Uint8Array;
  /** PNG of the popup over it. */
  popup?: Uint8Array;
  icon: string;
}

/** What the stores ask for. */
export const SCREENSHOT = { width: 1280, height: 800 };
export const SMALL_TILE = { width: 440, height: 280 };
export const MARQUEE = { width: 1400, height: 560 };

/** Where the window stands in the frame; its content is `WINDOW.width` wide, and as high as there is room. */
const MARGIN = 64;
const HEAD = 148;
const BAR = 44;
export const WINDOW = { width: SCREENSHOT.width - 2 * MARGIN, height: SCREENSHOT.height - HEAD - BAR };

/** The names of `src/views/tokens.css`, for a page that is either light or dark. */
const LIGHT = '--paper: #fdfcf9; --ground: #efeae0; --ink: #1b1a17; --ink-2: #55524a; --edge: #b9b3a6; --bar: #f3f0e8;';
const DARK = '--paper: #1c1b19; --ground: #100f0e; --ink: #efebe3; --ink-2: #bdb7ab; --edge: #55514a; --bar: #272522;';

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const png = (bytes: Uint8Array): string => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
const svg = (text: string): string => `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`;

function htmlOf(style: string, body: string, dark = false): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parallax</title><style>
    * { margin: 0; box-sizing: border-box; }
    svg { display: block; }
    body { ${dark ? DARK : LIGHT} overflow: hidden; background: var(--ground); color: var(--ink);
      font-family: system-ui, "Segoe UI", sans-serif; }
    ${style}</style><body>${body}`;
}

/** A screenshot for a listing. */
export function screenshotHtml({ headline, line, dark, page, popup, icon }: Framed): string {
  const style = `
    header { height: ${HEAD}px; padding: 34px ${MARGIN}px 0; }
    h1 { font-size: 44px; line-height: 50px; font-weight: 680; letter-spacing: -0.022em; }
    p { font-size: 21px; line-height: 30px; color: var(--ink-2); margin-top: 4px; }
    .window { position: relative; margin: 0 ${MARGIN}px; border-radius: 12px 12px 0 0; overflow: hidden;
      background: var(--paper); box-shadow: 0 0 0 1px var(--edge), 0 24px 70px rgb(0 0 0 / ${dark ? 0.7 : 0.22}); }
    .bar { height: ${BAR}px; background: var(--bar); border-bottom: 1px solid var(--edge); padding: 0 16px;
      display: flex; align-items: center; justify-content: flex-end; }
    .bar img { width: 24px; height: 24px; border-radius: 5px; ${popup ? 'box-shadow: 0 0 0 5px rgb(128 120 100 / 0.28);' : ''} }
    .page { display: block; width: ${WINDOW.width}px; }
    .popup { position: absolute; top: ${BAR + 6}px; right: 12px; width: 426px; border-radius: 8px;
      box-shadow: 0 0 0 1px var(--edge), 0 14px 50px rgb(0 0 0 / ${dark ? 0.7 : 0.35}); }`;
  const over = popup ? `<img class="popup" alt="" src="${png(popup)}">` : '';
  const body = `<header><h1>${escapeHtml(headline)}</h1><p>${escapeHtml(line)}</p></header>
    <div class="window"><div class="bar"><img alt="" src="${svg(icon)}"></div>
    <img class="page" alt="" src="${png(page)}">${over}</div>`;
  return htmlOf(style, body, dark);
}

/** Three columns of a text as grey lines; in each, another word is under the marker pen. Drawn in a box of 300 by 120. */
function columnsSvg(): string {
  const [height, leading, gap] = [9, 20, 24];
  const width = (300 - 2 * gap) / 3;
  /** Of each column: how long its lines are, and which part of which line is marked. */
  const columns = [
    { lines: [1, 0.9, 1, 0.82, 0.95, 0.5], marked: { line: 1, from: 0, to: 0.58 } },
    { lines: [0.95, 1, 0.85, 1, 0.9, 0.66], marked: { line: 2, from: 0.3, to: 0.85 } },
    { lines: [1, 0.84, 0.96, 0.9, 1, 0.4], marked: { line: 1, from: 0.12, to: 0.84 } },
  ];
  const rects = columns.flatMap(({ lines, marked }, index) => {
    const left = index * (width + gap);
    const grey = lines.map(
      (share, line) =>
        `<rect x="${left}" y="${line * leading}" width="${width * share}" height="${height}" rx="2" fill="#45413a"/>`,
    );
    const pen = `<rect x="${left + width * marked.from}" y="${marked.line * leading - 3}" width="${width * (marked.to - marked.from)}" height="${height + 6}" rx="2" fill="#f2dd98"/>`;
    return [...grey, pen];
  });
  return `<svg viewBox="0 -4 300 124" preserveAspectRatio="xMinYMin" xmlns="http://www.w3.org/2000/svg">${rects.join('')}</svg>`;
}

/** A tile: the name, one line, and three reports of one matter, over it where the tile is narrow and beside it where it is wide. */
export function tileHtml({ width, height }: { width: number; height: number }, name: string, line: string): string {
  const isWide = width > 2 * height;
  const unit = height / 280;
  const style = `
    body { width: ${width}px; height: ${height}px; background: #1b1a17; color: #fdfcf9; display: flex;
      flex-direction: ${isWide ? 'row-reverse' : 'column'}; justify-content: space-between;
      align-items: ${isWide ? 'center' : 'stretch'}; padding: ${30 * unit}px ${(isWide ? 44 : 32) * unit}px; }
    svg { width: ${isWide ? 330 * unit : width - 64}px; flex: none; ${isWide ? '' : 'height: 112px;'} }
    h1 { font-size: ${(isWide ? 52 : 40) * unit}px; line-height: 1.1; font-weight: 680; letter-spacing: -0.025em; }
    p { margin-top: ${6 * unit}px; max-width: ${(isWide ? 250 : 376) * unit}px; font-size: ${(isWide ? 19 : 16.5) * unit}px;
      line-height: 1.4; color: #d9d4c8; }`;
  return htmlOf(style, `${columnsSvg()}<div><h1>${escapeHtml(name)}</h1><p>${escapeHtml(line)}</p></div>`);
}
