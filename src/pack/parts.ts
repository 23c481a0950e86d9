import { joinPath } from './problem';
import type { Excerpt, Pack } from './schema';

/** An excerpt with its path in the pack and the id of the source that it points into. */
export interface PlacedExcerpt {
  path: string;
  source: string;
  excerpt: Excerpt;
}

/** Every excerpt of a pack, in the pack's order. */
export function excerptsOf(pack: Pack): PlacedExcerpt[] {
  const list: PlacedExcerpt[] = [];
  const add = (path: string, source: string, excerpt: Excerpt): void => {
    list.push({ path, source, excerpt });
  };
  const addAll = (path: string, excerpts: readonly (Excerpt & { source: string })[]): void => {
    for (const [i, excerpt] of excerpts.entries()) add(joinPath(path, i), excerpt.source, excerpt);
  };
  pack.people.forEach((person, p) => {
    const path = joinPath('people', p);
    addAll(`${path}.described`, person.described);
    addAll(`${path}.spelt`, person.spelt ?? []);
    addAll(`${path}.said`, person.said);
  });
  pack.claims.forEach((claim, c) => {
    const path = joinPath('claims', c);
    for (const [source, report] of Object.entries(claim.reports)) {
      const at = `${path}.reports.${source}.excerpts`;
      for (const [i, excerpt] of (report?.excerpts ?? []).entries()) add(joinPath(at, i), source, excerpt);
    }
    claim.differences.forEach((difference, d) => {
      for (const [source, value] of Object.entries(difference.values)) {
        if (!value) continue;
        const at = `${joinPath(`${path}.differences`, d)}.values.${source}`;
        add(`${at}.excerpt`, source, value.excerpt);
        for (const [i, excerpt] of (value.also ?? []).entries()) add(joinPath(`${at}.also`, i), source, excerpt);
      }
    });
  });
  for (const [e, event] of (pack.events ?? []).entries()) addAll(`events[${e}].excerpts`, event.excerpts);
  addAll('undrawn', pack.undrawn ?? []);
  return list;
}

/** Everything that is in the pack's own words, with its path: what readers see as such, and the cues. */
export function ownWordsOf(pack: Pack): { path: string; text: string }[] {
  const list: { path: string; text: string }[] = [{ path: 'title', text: pack.title }];
  const add = (path: string, text: string | null | undefined): void => {
    if (text !== null && text !== undefined) list.push({ path, text });
  };
  pack.sources.forEach((source, s) => {
    add(`sources[${s}].title`, source.title);
    add(`sources[${s}].summary`, source.summary);
  });
  pack.people.forEach((person, p) => {
    add(`people[${p}].name`, person.name);
    add(`people[${p}].short`, person.short);
    add(`people[${p}].role`, person.role);
  });
  for (const { path, excerpt } of excerptsOf(pack)) add(`${path}.note`, excerpt.note);
  pack.claims.forEach((claim, c) => {
    const path = `claims[${c}]`;
    add(`${path}.title`, claim.title);
    for (const [i, cue] of claim.cues.entries()) add(`${path}.cues[${i}]`, cue);
    for (const [i, cue] of (claim.core ?? []).entries()) add(`${path}.core[${i}]`, cue);
    for (const [source, report] of Object.entries(claim.reports)) {
      add(`${path}.reports.${source}.attributedTo`, report?.attributedTo);
      add(`${path}.reports.${source}.by`, report?.by);
    }
    for (const [source, reason] of Object.entries(claim.silent ?? {})) add(`${path}.silent.${source}`, reason);
    claim.differences.forEach((difference, d) => {
      const at = `${path}.differences[${d}]`;
      add(`${at}.aspect`, difference.aspect);
      add(`${at}.missed`, difference.missed);
      for (const [r, { text, cues }] of (difference.readings ?? []).entries()) {
        add(`${at}.readings[${r}].text`, text);
        for (const [i, cue] of cues.entries()) add(`${at}.readings[${r}].cues[${i}]`, cue);
      }
      for (const [source, value] of Object.entries(difference.values)) {
        add(`${at}.values.${source}.text`, value?.text);
        add(`${at}.values.${source}.note`, value?.note);
      }
    });
  });
  for (const [d, day] of (pack.days ?? []).entries()) {
    add(`days[${d}].note`, day.note);
  }
  for (const [e, event] of (pack.events ?? []).entries()) {
    add(`events[${e}].title`, event.title);
    add(`events[${e}].place`, event.place);
    add(`events[${e}].note`, event.note);
  }
  for (const [u, { reason }] of (pack.undrawn ?? []).entries()) add(`undrawn[${u}].reason`, reason);
  return list;
}
