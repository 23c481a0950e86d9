/**
 * The authoring form of a pack: everything known about one event, written by hand and proven by machine.
 * Shapes only; what must hold between the parts (ids that exist, excerpts that are verbatim) is checked in `validate.ts`
 * and `prove.ts`.
 */
import * as v from 'valibot';

/** Words in quotation marks are somebody else's; more than this many in a row would be more than an excerpt. */
export const EXCERPT_WORDS_MAX = 30;

/** Ids stand in every message and in keys; longer ones would be sentences. */
const ID_MAX = 60;

/** An excerpt has at most thirty words; this many decisive places would be all of it. */
const STRONG_MAX = 15;

/** A set of phrases beyond this is no longer read by whoever has to keep it. */
const CUES_MAX = 80;

/** What amounts are counted in. */
export const UNITS = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;

const Id = v.pipe(
  v.string(),
  v.maxLength(ID_MAX, `is longer than ${ID_MAX} characters`),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'is not an id (lower-case words joined by "-")'),
);
const Words = v.pipe(
  v.string(),
  v.nonEmpty('is empty'),
  v.maxLength(600, 'is longer than 600 characters'),
  v.regex(/^\P{Cs}*$/u, 'holds half of a character'),
);
const Offset = v.pipe(v.number(), v.safeInteger('is not a whole number'), v.minValue(0, 'is negative'));
const Count = v.pipe(v.number(), v.safeInteger('is not a whole number'), v.minValue(1, 'is less than 1'));

/** What the field means, as editors show it (`npm run pack -- schema`). */
const about = <const S extends v.GenericSchema>(text: string, schema: S) => v.pipe(schema, v.description(text));

const placedEntries = {
  start: about('Where the words begin in the source’s text, in UTF-16 code units.', Offset),
  end: about('Where they end: the place behind the last code unit.', Offset),
  text: about(
    `The words, verbatim, misspellings and all; ${EXCERPT_WORDS_MAX} at most, no quotation mark at either end.`,
    Words,
  ),
  strong: v.optional(
    about(
      'The decisive words, each verbatim in `text`; given twice, they mark their second place too.',
      v.pipe(v.array(Words), v.maxLength(STRONG_MAX, `holds more than ${STRONG_MAX}`)),
    ),
  ),
};
const excerptEntries = {
  ...placedEntries,
  note: v.optional(about('Our own word on just this quotation, drawn right behind it: "[sic]".', Words)),
};
const sourceEntry = { source: about('The id of the source that the words stand in.', Id) };
const ExcerptSchema = v.strictObject(excerptEntries);
const SourcedExcerptSchema = v.strictObject({ ...sourceEntry, ...excerptEntries });

const SourceSchema = v.strictObject({
  id: about('Names the source in the rest of the pack.', Id),
  label: about(
    'One capital letter, by which columns and chips name the source.',
    v.pipe(v.string(), v.regex(/^[A-Z]$/u, 'is not one capital letter')),
  ),
  title: about('What tells the source from the others, in our own words; no publisher, author or date.', Words),
  summary: about('What the source opens with and turns to, in our own words.', Words),
  file: about('The name of the article’s file.', Words),
  length: about('Fingerprint: the text’s length in UTF-16 code units.', Offset),
  sha256: about(
    'Fingerprint: the SHA-256 of the text’s UTF-8 bytes, in hexadecimal.',
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'is not a SHA-256 in hexadecimal')),
  ),
});

const PersonSchema = v.strictObject({
  id: about('Names the person in the rest of the pack.', Id),
  name: about('The full name; one of the aliases.', Words),
  short: about('The name by which lists and running text call the person, usually the surname.', Words),
  role: about('Who this is, in our own words.', Words),
  aliases: about(
    'Forms of the name on pages, the name itself among them. A form of one word counts as a surname: it needs the page’s support.',
    v.pipe(v.array(Words), v.minLength(1, 'is empty')),
  ),
  namesakes: v.optional(
    about('Forms that the aliases would match and that are somebody or something else.', v.array(Words)),
  ),
  described: about('The words by which each source describes the person.', v.array(SourcedExcerptSchema)),
  spelt: v.optional(
    about(
      'Spellings of the name, where the sources differ.',
      v.array(
        v.strictObject({
          ...sourceEntry,
          ...excerptEntries,
          count: about('How often the source has this spelling, as whole words.', Count),
        }),
      ),
    ),
  ),
  said: about(
    'What the person is quoted as saying: words from inside quotation marks.',
    v.array(
      v.strictObject({
        ...sourceEntry,
        ...placedEntries,
        note: v.optional(about('To whom, where and when, in our own words.', Words)),
      }),
    ),
  ),
});

const CertaintySchema = v.picklist(['stated', 'attributed', 'hedged']);

const ReportSchema = v.strictObject({
  excerpts: about(
    'The words that report it; the first excerpt stands for the report.',
    v.pipe(v.array(ExcerptSchema), v.minLength(1, 'is empty')),
  ),
  attributedTo: about(
    'Whose word the source says it is: a person’s id, our own words for anybody else, or null where nobody is named.',
    v.nullable(Words),
  ),
  by: v.optional(
    about(
      'The same for readers, in our own words ("Witkoff, to CNN, Sunday"); needed where `attributedTo` says too little.',
      Words,
    ),
  ),
  certainty: about(
    'How firmly: "stated" in the source’s own voice, "attributed" to somebody, or "hedged" ("appeared", "may").',
    CertaintySchema,
  ),
});

const ValueSchema = v.strictObject({
  text: about('The value in a few words of our own.', Words),
  excerpt: about('The words that prove it.', ExcerptSchema),
  also: v.optional(about('Further excerpts, where one does not prove the whole value.', v.array(ExcerptSchema))),
  note: v.optional(about('Our own word on the whole value: who says it, or where.', Words)),
});

const Cues = v.pipe(v.array(Words), v.minLength(1, 'is empty'), v.maxLength(CUES_MAX, `holds more than ${CUES_MAX}`));

/** What parts a page from the sources; by whose word and how firmly are compared for every claim. */
export const CONTRAST_KINDS = ['number', 'attribution', 'actor', 'scope', 'time', 'firmness', 'presence'] as const;

const ReadingSchema = v.strictObject({
  text: about('The value, as in `values`; or, in a few words of our own, one that only pages give.', Words),
  cues: about(
    'Phrases by which a sentence about the claim gives this value; their form is told in docs/packs.md.',
    Cues,
  ),
});

const AmountSchema = v.strictObject({
  unit: about('What is counted.', v.picklist(UNITS)),
  near: about('The amount of a sentence counts only with one of these phrases close to it.', Cues),
});

const DifferenceSchema = v.strictObject({
  aspect: about('What is compared, as a label of two or three words: "Who agreed".', Words),
  kind: v.optional(
    about(
      'What it is for a page to give a value here that no source gives; without it such a value is shown and not called a contrast.',
      v.picklist(['number', 'actor', 'scope', 'time']),
    ),
  ),
  values: about(
    'By source id. A source that says nothing of this aspect is left out or null.',
    v.record(Id, v.nullable(ValueSchema)),
  ),
  readings: v.optional(
    about('How a page’s sentence is read on this aspect: each value with its cues.', v.array(ReadingSchema)),
  ),
  amount: v.optional(about('For an aspect that is a number: read in general, with these words near it.', AmountSchema)),
  day: v.optional(
    about(
      'For an aspect that is a day: the weekdays of a sentence count only with one of these phrases close to them.',
      v.strictObject({ near: about('Words of the matter itself that the day belongs to.', Cues) }),
    ),
  ),
  around: v.optional(
    about(
      'Phrases that touch on the aspect: where one stands and no value is read, what the page says on it is not clear.',
      Cues,
    ),
  ),
  missed: v.optional(
    about(
      'What a page without it leaves out, in our words; told only where nothing of `around` stands on the page.',
      Words,
    ),
  ),
});

const ClaimSchema = v.strictObject({
  id: about('Names the claim in the rest of the pack.', Id),
  title: about('A noun phrase of our own that asserts nothing.', Words),
  under: v.optional(
    about(
      'The wider claim whose card leads here. Such a claim is compared and listed; sentences are found for the wider one.',
      Id,
    ),
  ),
  people: about('The ids of those who have a part in it.', v.array(Id)),
  reports: about(
    'By source id, one entry for each source; null where it is silent.',
    v.record(Id, v.nullable(ReportSchema)),
  ),
  silent: v.optional(
    about(
      'By source id, why cue words in the text of a silent source do not report this claim, in our own words.',
      v.record(Id, Words),
    ),
  ),
  differences: about(
    'What the reports part on; the difference that matters most comes first.',
    v.array(DifferenceSchema),
  ),
  cues: about(
    'Words and phrases whose presence in a sentence is evidence for the claim.',
    v.pipe(v.array(Words), v.minLength(1, 'is empty')),
  ),
  core: v.optional(
    about(
      'Phrases that put the matter itself as the sources report it: only sentences with one are read for whose word it is and how firm.',
      Cues,
    ),
  ),
  speech: v.optional(
    about(
      'True where the matter is itself somebody’s word (a post, a refusal, a threat): whoever does it is whose word it is.',
      v.boolean(),
    ),
  ),
});

const DaySchema = v.strictObject({
  name: about('The day as the sources name it: "Friday".', Words),
  note: v.optional(about('What it is remembered for, in our own words.', Words)),
});

const EventSchema = v.strictObject({
  id: about('Names the event.', Id),
  title: about('What happened, in our own words.', Words),
  day: about(
    'One of the pack’s days, which one of the excerpts must name; null where no source gives one.',
    v.nullable(Words),
  ),
  place: about('Where, by a name that a telling source gives; null where none says.', v.nullable(Words)),
  ahead: v.optional(about('True where it is still to come in the sources.', v.boolean())),
  people: about('The ids of those who have a part in it.', v.array(Id)),
  claims: about(
    'The ids of what was reported of it; the event opens these.',
    v.pipe(v.array(Id), v.minLength(1, 'is empty')),
  ),
  excerpts: about(
    'The words that tell of it, from every source that does.',
    v.pipe(v.array(SourcedExcerptSchema), v.minLength(1, 'is empty')),
  ),
  note: v.optional(about('Our own word on the whole: what a source leaves open.', Words)),
});

const UndrawnSchema = v.strictObject({
  ...sourceEntry,
  ...placedEntries,
  reason: about('Why nothing in the pack draws on the sentence that begins with these words, in our own words.', Words),
});

const SharedPassageSchema = v.strictObject({
  words: about('How many words are the same.', Count),
  spans: about(
    'By source id, for two sources: where the passage stands.',
    v.record(
      Id,
      v.strictObject({
        start: about('Where the passage begins in the source’s text, in UTF-16 code units.', Offset),
        end: about('Where it ends.', Offset),
      }),
    ),
  ),
});

export const PackSchema = v.strictObject({
  $schema: v.optional(
    about(
      'Where editors find the form of a pack: "../pack.schema.json".',
      v.pipe(v.string(), v.maxLength(600, 'is longer than 600 characters')),
    ),
  ),
  id: about('Names the pack; the same as its directory.', Id),
  title: about('The event, in a few words of our own.', Words),
  language: about(
    'The sources’ language: "en" or "en-GB".',
    v.pipe(v.string(), v.regex(/^[a-z]{2}(?:-[A-Z]{2})?$/u, 'is not a language tag')),
  ),
  version: about(
    'The pack’s version: "1.0.0".',
    v.pipe(v.string(), v.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/u, 'is not a version like 1.0.0')),
  ),
  asOf: v.optional(
    about(
      'The day that the sources write on ("2025-08-17"): a page that is older cannot be asked for what came later.',
      v.pipe(
        v.string(),
        v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u, 'is not a date like 2025-08-17'),
      ),
    ),
  ),
  sets: v.optional(
    about('Phrases that mean much the same, by a name that cues use in braces: "{agree}".', v.record(Id, Cues)),
  ),
  sources: about(
    'The articles that the pack was built from, in the order in which readers see them.',
    v.pipe(v.array(SourceSchema), v.minLength(1, 'is empty')),
  ),
  people: about(
    'The people, in the order in which readers see them.',
    v.pipe(v.array(PersonSchema), v.minLength(1, 'is empty')),
  ),
  claims: about('The matters that the sources report.', v.pipe(v.array(ClaimSchema), v.minLength(1, 'is empty'))),
  days: v.optional(about('The days that the sources name, from the earliest to the latest.', v.array(DaySchema))),
  events: v.optional(
    about('What happened, in its order within a day, as far as the sources tell it.', v.array(EventSchema)),
  ),
  undrawn: v.optional(
    about(
      'Sentences of substance that nothing in the pack draws on, each with the reason (`npm run pack -- coverage`).',
      v.array(UndrawnSchema),
    ),
  ),
  shared: v.optional(
    about(
      'Passages that two sources carry word for word; found by `npm run pack -- shared`, never written by hand.',
      v.array(SharedPassageSchema),
    ),
  ),
});

export type Pack = v.InferOutput<typeof PackSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Excerpt = v.InferOutput<typeof ExcerptSchema>;
export type Person = v.InferOutput<typeof PersonSchema>;
export type Claim = v.InferOutput<typeof ClaimSchema>;
export type Report = v.InferOutput<typeof ReportSchema>;
export type Difference = v.InferOutput<typeof DifferenceSchema>;
export type Value = v.InferOutput<typeof ValueSchema>;
export type Certainty = v.InferOutput<typeof CertaintySchema>;
export type Event = v.InferOutput<typeof EventSchema>;
export type Undrawn = v.InferOutput<typeof UndrawnSchema>;
export type SharedPassage = v.InferOutput<typeof SharedPassageSchema>;
