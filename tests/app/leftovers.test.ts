// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { removeLeftovers } from '../../src/app/leftovers';

it('takes cards out wherever they stand, and nothing else', () => {
  document.body.innerHTML = '<p>Text</p><dialog><parallax-card></parallax-card></dialog>';
  document.documentElement.append(document.createElement('parallax-card'));
  removeLeftovers(document);
  expect(document.querySelector('parallax-card')).toBeNull();
  expect(document.body.innerHTML).toBe('<p>Text</p><dialog></dialog>');
});
