import { cuesProblems } from './cues';
import { eventsProblems } from './events';
import { excerptsOf } from './parts';
import { joinPath, type Problem, repeated } from './problem';
import { type Claim, EXCERPT_WORDS_MAX, type Pack } from './schema';
import { placeStrong } from './strong';
import { wordsOf } from './words';

/** What the schema cannot say: what must hold between a pack's parts. Needs no article. */
export function validatePack(pack: Pack): Problem[] {
  return [
    ...repeated(
      pack.sources.map((source) => source.id),
      (i) => `sources[${i}].id`,
    ),
    ...repeated(
      pack.sources.map((source) => source.label),
      (i) => `sources[${i}].label`,
    ),
    ...repeated(
      pack.sources.map((source) => source.file),
      (i) => `sources[${i}].file`,
    ),
    ...repeated(
      pack.people.map((person) => person.id),
      (i) => `people[${i}].id`,
    ),
    ...repeated(
      pack.claims.map((claim) => claim.id),
      (i) => `claims[${i}].id`,
    ),
    ...names(pack),
    ...pack.claims.flatMap((claim, i) => claimProblems(pack, claim, `claims[${i}]`)),
    ...cuesProblems(pack),
    ...eventsProblems(pack),
    ...excerptProblems(pack),
    ...sharedProblems(pack),
  ];
}

/** Capitals and the form of an apostrophe make no other name. */
const foldName = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll('’', "'");

/** An alias leads to one person; a form that belongs to somebody else cannot be an alias too. */
function names(pack: Pack): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, { path: string; person: number; alias: string }>();
  pack.people.forEach((person, p) => {
    person.aliases.forEach((alias, a) => {
      const path = `people[${p}].aliases[${a}]`;
      const known = owners.get(foldName(alias));
      if (known === undefined) owners.set(foldName(alias), { path, person: p, alias });
      else if (known.person !== p || known.alias === alias) {
        problems.push({ path, message: `"${alias}" is already ${known.path}` });
      }
    });
    if (!person.aliases.includes(person.name)) {
      problems.push({ path: `people[${p}].aliases`, message: `does not hold the name "${person.name}"` });
    }
  });
  pack.people.forEach((person, p) => {
    person.namesakes?.forEach((name, n) => {
      const known = owners.get(foldName(name));
      if (known) problems.push({ path: `people[${p}].namesakes[${n}]`, message: `"${name}" is also ${known.path}` });
    });
  });
  return problems;
}

/** Looks like a person's id and not like words for a reader. */
const LIKE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)+$/u;

function claimProblems(pack: Pack, claim: Claim, path: string): Problem[] {
  const problems: Problem[] = [];
  const report = (at: string, message: string) => problems.push({ path: at, message });
  const isPerson = (id: string) => pack.people.some((person) => person.id === id);
  const isSource = (id: string) => pack.sources.some((source) => source.id === id);

  claim.people.forEach((id, i) => {
    if (!isPerson(id)) report(`${path}.people[${i}]`, `there is no person "${id}"`);
  });
  problems.push(...repeated(claim.people, (i) => `${path}.people[${i}]`));
  if (claim.under !== undefined) {
    const wider = pack.claims.find(({ id }) => id === claim.under);
    if (!wider) report(`${path}.under`, `there is no claim "${claim.under}"`);
    else if (wider.under !== undefined) report(`${path}.under`, `"${claim.under}" is itself under another claim`);
  }
  const missing = pack.sources.filter(({ id }) => !Object.hasOwn(claim.reports, id));
  for (const { id } of missing) {
    report(`${path}.reports.${id}`, 'is missing; a silent source has null');
  }
  for (const [id, entry] of Object.entries(claim.reports)) {
    if (!isSource(id)) report(`${path}.reports.${id}`, `there is no source "${id}"`);
    if (entry?.certainty === 'attributed' && entry.attributedTo === null) {
      report(`${path}.reports.${id}.attributedTo`, 'is null, but the report is attributed');
    }
    if (entry?.certainty === 'stated' && entry.attributedTo !== null) {
      report(`${path}.reports.${id}.certainty`, 'is stated, but the report is attributed to somebody');
    }
    const by = entry?.attributedTo ?? '';
    if (LIKE_ID.test(by) && !isPerson(by)) report(`${path}.reports.${id}.attributedTo`, `there is no person "${by}"`);
  }
  const isReporting = (id: string) => Object.hasOwn(claim.reports, id) && claim.reports[id] !== null;
  for (const id of Object.keys(claim.silent ?? {})) {
    if (!isSource(id)) report(`${path}.silent.${id}`, `there is no source "${id}"`);
    else if (isReporting(id)) report(`${path}.silent.${id}`, 'the source reports this claim');
  }
  // what follows from an entry that is missing is no problem of its own
  if (missing.length === 0 && !Object.keys(claim.reports).some(isReporting)) {
    report(`${path}.reports`, 'no source reports this claim');
  }
  problems.push(
    ...repeated(
      claim.differences.map((difference) => difference.aspect),
      (i) => `${path}.differences[${i}].aspect`,
    ),
  );
  claim.differences.forEach((difference, d) => {
    const at = `${joinPath(`${path}.differences`, d)}.values`;
    const given = Object.entries(difference.values).filter(([, value]) => value !== null);
    if (given.length === 0) report(at, 'no source has a value');
    for (const [id] of Object.entries(difference.values)) {
      if (!isSource(id)) report(`${at}.${id}`, `there is no source "${id}"`);
    }
    for (const [id] of given) {
      if (claim.reports[id] === null && isSource(id)) report(`${at}.${id}`, 'the source has no report of this claim');
    }
  });
  return problems;
}

/** A quotation mark at either end; a last ’ without its ‘ is an apostrophe ("the allies’"). */
const MARK_AT_EDGE = /^["“”„‟'‘‚‛«»‹›]|["“”„‟‘‚‛«»‹›]$|‘[^‘’]*’$/u;

function excerptProblems(pack: Pack): Problem[] {
  const problems: Problem[] = [];
  for (const { path, source: id, excerpt } of excerptsOf(pack)) {
    const report = (field: string, message: string) => problems.push({ path: `${path}.${field}`, message });
    const { start, end, text } = excerpt;
    const source = pack.sources.find((candidate) => candidate.id === id);
    // for a claim's reports and values the missing source is told at their own path
    if (!source && !path.startsWith('claims')) report('source', `there is no source "${id}"`);
    if (MARK_AT_EDGE.test(text)) {
      report('text', 'begins or ends with a quotation mark; quotations are given their marks when they are drawn');
    }
    const words = wordsOf(text).length;
    if (words > EXCERPT_WORDS_MAX) report('text', `has ${words} words; an excerpt has at most ${EXCERPT_WORDS_MAX}`);
    if (end - start !== text.length) {
      report('end', `start and end are ${end - start} apart, but the text has ${text.length} code units`);
    }
    if (source && end > source.length) report('end', `${end} is behind the end of source "${id}" (${source.length})`);
    for (const missing of placeStrong(text, excerpt.strong ?? []).missing) {
      report('strong', `"${missing}" is not in the text, or not that often`);
    }
  }
  return problems;
}

function sharedProblems(pack: Pack): Problem[] {
  return (pack.shared ?? []).flatMap((passage, i) => {
    const path = `shared[${i}].spans`;
    const spans = Object.entries(passage.spans);
    const problems: Problem[] = spans.length === 2 ? [] : [{ path, message: 'does not hold two sources' }];
    for (const [id, { start, end }] of spans) {
      const source = pack.sources.find((candidate) => candidate.id === id);
      if (!source) problems.push({ path: `${path}.${id}`, message: `there is no source "${id}"` });
      else if (end > source.length)
        problems.push({ path: `${path}.${id}.end`, message: 'is behind the end of the source' });
      if (end <= start) problems.push({ path: `${path}.${id}.end`, message: 'is not behind start' });
    }
    return problems;
  });
}
