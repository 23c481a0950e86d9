import { expect, it } from 'vitest';
import { performancePage } from './document';
import { atMost } from './report';

it('the page says by itself which bars are missed', () => {
  const page = performancePage(
    [
      {
        browser: 'Chromium 1.2',
        rows: [atMost('a', 1, 2, 'ms'), atMost('b', 3, 2, 'ms')],
        rivals: [['mark.js', '20 ×']],
      },
      { browser: 'Firefox 3.4', rows: [atMost('a', 1, 2, 'ms')], rivals: [] },
    ],
    ['200 KB'],
  );
  expect(page).toContain('## Chromium\n\nChromium 1.2. 1 of 2 bars are missed.');
  expect(page).toContain('| b | 3.0 ms | ≤ 2 ms | missed |');
  expect(page).toContain('| mark.js | 20 × |');
  expect(page).toContain('## Firefox\n\nFirefox 3.4. All bars are met.');
  expect(page.match(/### Other ways/gu)).toHaveLength(1);
});
