import { expect, it } from 'vitest';
import { shortcuts } from '../../src/app/shortcuts';

it('lists what has a description, also where no keys are set', () => {
  expect(
    shortcuts([
      { name: '_execute_action', description: '', shortcut: '' },
      { name: 'next-mention', description: 'Next', shortcut: 'Alt+.' },
      { name: 'previous-mention', description: 'Before' },
    ]),
  ).toEqual([
    { keys: 'Alt+.', does: 'Next' },
    { keys: '', does: 'Before' },
  ]);
});
