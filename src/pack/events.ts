/** What happened when: which source gives an event's day, and what must hold of a pack's events. */
import { type Problem, repeated } from './problem';
import type { Event, Pack } from './schema';
import { wholeWordStarts } from './words';

/** Whether one of the source's excerpts for the event names its day. */
export function givesDay(event: Event, source: string): boolean {
  const { day } = event;
  if (day === null) return false;
  return event.excerpts.some((excerpt) => excerpt.source === source && wholeWordStarts(excerpt.text, day).length > 0);
}

/** Days that are named once, ids that exist, and no day that no source gives. */
export function eventsProblems(pack: Pack): Problem[] {
  const days = pack.days ?? [];
  const events = pack.events ?? [];
  return [
    ...repeated(
      days.map((day) => day.name),
      (i) => `days[${i}].name`,
    ),
    ...repeated(
      events.map((event) => event.id),
      (i) => `events[${i}].id`,
    ),
    ...events.flatMap((event, i) => eventProblems(pack, event, `events[${i}]`)),
  ];
}

function eventProblems(pack: Pack, event: Event, path: string): Problem[] {
  const problems: Problem[] = [];
  const report = (at: string, message: string) => problems.push({ path: `${path}.${at}`, message });
  const { day, people, claims, excerpts } = event;
  people.forEach((id, i) => {
    if (!pack.people.some((person) => person.id === id)) report(`people[${i}]`, `there is no person "${id}"`);
  });
  claims.forEach((id, i) => {
    if (!pack.claims.some((claim) => claim.id === id)) report(`claims[${i}]`, `there is no claim "${id}"`);
  });
  problems.push(...repeated(people, (i) => `${path}.people[${i}]`), ...repeated(claims, (i) => `${path}.claims[${i}]`));
  if (day === null) return problems;
  if (!(pack.days ?? []).some(({ name }) => name === day)) report('day', `"${day}" is not one of the pack's days`);
  else if (!excerpts.some(({ source }) => givesDay(event, source))) report('day', `no excerpt names "${day}"`);
  return problems;
}
