import { describe, expect, it } from 'vitest';
import { weekdayOf, weekdaysIn } from '../../src/pack/weekdays';

describe('a word', () => {
  it.each(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])('%s is a day', (word) =>
    expect(weekdayOf(word)).toBe(word),
  );
  it.each(['', 'mon', 'mondays', 'Monday', 'today', 'constructor'])('%j is none', (word) =>
    expect(weekdayOf(word)).toBeUndefined(),
  );
});

describe('a text', () => {
  it.each([
    ['On Friday they met.', ['friday']],
    ['SUNDAY, not Monday', ['monday', 'sunday']],
    ['Sunday’s talks on Sunday', ['sunday']],
    ['CNN; Sunday', ['sunday']],
    ['Monday-to-Friday service', ['monday', 'friday']],
    ['On Sundays nobody works; Mondayish; éfriday', []],
    ['two weeks', []],
    ['', []],
  ])('%j names %j', (text, days) => expect(weekdaysIn(text)).toEqual(days));
});
