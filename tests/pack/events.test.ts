import { describe, expect, it } from 'vitest';
import { eventsProblems, givesDay } from '../../src/pack/events';
import type { Event, Pack } from '../../src/pack/schema';
import { changed, fullPack, type Path, smallPack } from './fixture';

const eventOf = (index: number): Event => {
  const event = fullPack().events?.[index];
  if (!event) throw new Error('no such event');
  return event;
};

describe('givesDay', () => {
  it('is true for the sources whose own excerpt names the day', () => {
    const event = eventOf(0);
    expect(['a', 'b', 'c', 'z'].map((source) => givesDay(event, source))).toEqual([true, true, false, false]);
  });

  it('is true for nobody where the event has no day', () => {
    expect(givesDay(eventOf(1), 'c')).toBe(false);
  });

  it('needs the day’s name as a whole word, as it is written', () => {
    const [first] = eventOf(0).excerpts;
    if (!first) throw new Error('no excerpt');
    const named = (text: string) => givesDay({ ...eventOf(0), excerpts: [{ ...first, text }] }, 'c');
    expect(['on Tuesday’s list', '(Tuesday)', 'Tuesday'].map(named)).toEqual([true, true, true]);
    expect(['on Tuesdays', 'tuesday', 'TuesdayNight', 'xTuesday', '𝒳Tuesday'].map(named)).toEqual(Array(5).fill(false));
  });
});

describe('eventsProblems', () => {
  const problemsWith = (path: Path, value: unknown): string[] =>
    eventsProblems(
      changed(fullPack(), path, (parent, key) => {
        parent[key] = value;
      }) as Pack,
    ).map(({ path: at, message }) => `${at}: ${message}`);

  it('has nothing to say of a good pack, with events or without', () => {
    expect(eventsProblems(fullPack())).toEqual([]);
    expect(eventsProblems(smallPack())).toEqual([]);
  });

  it.each<[string, Path, unknown, string]>([
    ['a day twice', ['days', 1, 'name'], 'Tuesday', 'days[1].name: "Tuesday" is already days[0].name'],
    ['an id twice', ['events', 1, 'id'], 'announcement', 'events[1].id: "announcement" is already events[0].id'],
    ['a strange person', ['events', 1, 'people'], ['nobody'], 'events[1].people[0]: there is no person "nobody"'],
    ['a strange claim', ['events', 0, 'claims', 1], 'none', 'events[0].claims[1]: there is no claim "none"'],
    [
      'a person twice',
      ['events', 0, 'people'],
      ['mayor', 'mayor'],
      'events[0].people[1]: "mayor" is already events[0].people[0]',
    ],
    [
      'a claim twice',
      ['events', 1, 'claims'],
      ['hope', 'hope'],
      'events[1].claims[1]: "hope" is already events[1].claims[0]',
    ],
    ['a strange day', ['events', 0, 'day'], 'Friday', 'events[0].day: "Friday" is not one of the pack\'s days'],
    ['a day without its excerpt', ['events', 0, 'day'], 'Wednesday', 'events[0].day: no excerpt names "Wednesday"'],
    ['a day that none tells', ['events', 1, 'day'], 'Tuesday', 'events[1].day: no excerpt names "Tuesday"'],
  ])('tells %s once', (_, path, value, problem) => {
    expect(problemsWith(path, value)).toEqual([problem]);
  });

  it('knows no day where the pack has none', () => {
    expect(problemsWith(['days'], undefined)).toEqual(['events[0].day: "Tuesday" is not one of the pack\'s days']);
  });
});
