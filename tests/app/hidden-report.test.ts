import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/app/fingerprint';
import type { HiddenEntry } from '../../src/app/hidden';
import { hiddenReport } from '../../src/app/hidden-report';

const FAIR = { id: 'fair', title: 'The fair', claims: [{ id: 'cost', title: 'What the fair cost' }] };
const entry = (more: Partial<HiddenEntry> = {}): HiddenEntry => ({
  pack: 'fair',
  version: '1.0.0',
  page: 'https://news.example/fair',
  claim: 'cost',
  sentence: fingerprint('The toll road cost nine million.'),
  at: '2026-05-12',
  ...more,
});

describe('hiddenReport', () => {
  it('says what was found wrongly, where and when', () => {
    expect(JSON.parse(hiddenReport([entry()], [FAIR]))).toEqual({
      product: 'Parallax',
      report: 'hidden-mentions',
      form: 1,
      packs: [
        {
          id: 'fair',
          version: '1.0.0',
          title: 'The fair',
          mentions: [
            {
              page: 'https://news.example/fair',
              claim: 'cost',
              title: 'What the fair cost',
              fingerprint: fingerprint('The toll road cost nine million.'),
              day: '2026-05-12',
            },
          ],
        },
      ],
    });
  });

  it('keeps packs and their versions apart, each in the order in which its mentions were hidden', () => {
    const entries = [
      entry({ at: '2026-05-01' }),
      entry({ version: '1.1.0', at: '2026-05-02' }),
      entry({ pack: 'older', at: '2026-05-03' }),
      entry({ claim: 'gone', at: '2026-05-04' }),
    ];
    const { packs } = JSON.parse(hiddenReport(entries, [FAIR]));
    expect(packs).toMatchObject([
      { id: 'fair', version: '1.0.0', mentions: [{ day: '2026-05-01' }, { day: '2026-05-04', title: null }] },
      { id: 'fair', version: '1.1.0', mentions: [{ day: '2026-05-02' }] },
      { id: 'older', version: '1.0.0', title: null, mentions: [{ day: '2026-05-03', title: null }] },
    ]);
  });

  it('is indented, and ends with a line break', () => {
    expect(hiddenReport([], [FAIR])).toBe(
      '{\n  "product": "Parallax",\n  "report": "hidden-mentions",\n  "form": 1,\n  "packs": []\n}\n',
    );
  });

  it('is as docs/export.md shows it', () => {
    const docs = readFileSync(new URL('../../docs/export.md', import.meta.url), 'utf8');
    const blocks = [...docs.matchAll(/```json\n(.*?)```/gsu)].map(([, json]) => json ?? '');
    const example = blocks.find((json) => json.includes('"hidden-mentions"')) ?? '';
    const [pack] = JSON.parse(example).packs;
    const [{ page, claim, title, fingerprint: sentence, day }] = pack.mentions;
    const deck = { id: pack.id, title: pack.title, claims: [{ id: claim, title }] };
    const shown = { pack: pack.id, version: pack.version, page, claim, sentence, at: day };
    expect(hiddenReport([shown], [deck])).toBe(example);
    const [, text] = /fingerprint of “(.+?)”/u.exec(docs) ?? [];
    expect(sentence).toBe(fingerprint(text ?? ''));
  });
});
