/**
 * The authoring form of a pack: everything known about one event, written by hand and proven by machine.
 * Shapes only; what must hold between the parts (ids that exist, excerpts that are verbatim) is checked in `validate.ts`
 * and `prove.ts`.
 */
import * as v from 'valibot';

/** Words in quotation marks are somebody else's; more than this many in a row would be more than an excerpt. */
export const EXCERPT_WORDS_MAX = 30;

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'is not an id (lower-case words joined by "-")'));
const Words = v.pipe(v.string(), v.nonEmpty('is empty'), v.maxLength(600, 'is longer than 600 characters'));
const Offset = v.pipe(v.number(), v.integer('is not a whole number'), v.minValue(0, 'is negative'));

/** `text` stands in the source from `start` to `end` (UTF-16 code units); `strong` are its decisive words, each verbatim in it. */
const placedEntries = { start: Offset, end: Offset, text: Words, strong: v.optional(v.array(Words)) };
/** `note` is our own word on just this quotation, drawn right behind it: "[sic]". */
const excerptEntries = { ...placedEntries, note: v.optional(Words) };
const ExcerptSchema = v.strictObject(excerptEntries);
const SourcedExcerptSchema = v.strictObject({ source: Id, ...excerptEntries });

const SourceSchema = v.strictObject({
  id: Id,
  /** One letter by which columns and chips name the source. */
  label: v.pipe(v.string(), v.regex(/^[A-Z]$/u, 'is not one capital letter')),
  /** A short title in our own words. */
  title: Words,
  /** What the source opens with and turns to, in our own words. */
  summary: Words,
  file: Words,
  /** Fingerprint of the source's text: UTF-16 code units and SHA-256 of its UTF-8 bytes. */
  length: Offset,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'is not a SHA-256 in hexadecimal')),
});

const PersonSchema = v.strictObject({
  id: Id,
  name: Words,
  /** The name by which lists and running text call the person, usually the surname. */
  short: Words,
  /** Who this is, in our own words. */
  role: Words,
  /** Surface forms. A form of one word counts as a surname: it needs the page's support (see `spot/people.ts`). */
  aliases: v.pipe(v.array(Words), v.minLength(1, 'is empty')),
  /** Surface forms that the names would match and that are somebody or something else. */
  namesakes: v.optional(v.array(Words)),
  described: v.array(SourcedExcerptSchema),
  /** Spellings of the name, where the sources differ, with how often each source has it. */
  spelt: v.optional(
    v.array(v.strictObject({ source: Id, ...excerptEntries, count: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
  ),
  /** What the person is quoted as saying; `note` says to whom, where and when, in our own words. */
  said: v.array(v.strictObject({ source: Id, ...placedEntries, note: v.optional(Words) })),
});

const CertaintySchema = v.picklist(['stated', 'attributed', 'hedged']);

const ReportSchema = v.strictObject({
  excerpts: v.pipe(v.array(ExcerptSchema), v.minLength(1, 'is empty')),
  /** Whose word the source says it is: a person's id, our own words for anybody else, or null where nobody is named. */
  attributedTo: v.nullable(Words),
  /** The same for readers, in our own words ("Witkoff, to CNN, Sunday"); needed where `attributedTo` alone says too little. */
  by: v.optional(Words),
  certainty: CertaintySchema,
});

const ValueSchema = v.strictObject({
  /** The value in a few words of our own. */
  text: Words,
  excerpt: ExcerptSchema,
  /** Further excerpts where one does not prove the whole value. */
  also: v.optional(v.array(ExcerptSchema)),
  /** Our own word on the whole value: who says it, or where. */
  note: v.optional(Words),
});

const DifferenceSchema = v.strictObject({
  /** What is compared, as a short label: "Who agreed". */
  aspect: Words,
  /** A source that says nothing of this aspect is left out or null. */
  values: v.record(Id, v.nullable(ValueSchema)),
});

const ClaimSchema = v.strictObject({
  id: Id,
  /** A noun phrase of our own that asserts nothing. */
  title: Words,
  /** The wider claim whose card leads here. Such a claim is compared and listed; sentences are found for the wider one. */
  under: v.optional(Id),
  /** Who has a part in it. */
  people: v.array(Id),
  /** One entry for each source; null where it is silent. */
  reports: v.record(Id, v.nullable(ReportSchema)),
  /** The difference that matters most comes first. */
  differences: v.array(DifferenceSchema),
  /** Words and phrases whose presence in a sentence is evidence for the claim. */
  cues: v.pipe(v.array(Words), v.minLength(1, 'is empty')),
});

/** A day, named as the sources name it ("Friday"); `note` says in our own words what it is remembered for. */
const DaySchema = v.strictObject({ name: Words, note: v.optional(Words) });

const EventSchema = v.strictObject({
  id: Id,
  /** What happened, in our own words. */
  title: Words,
  /** One of the pack's days, which one of the excerpts must name; null where no source gives one. */
  day: v.nullable(Words),
  /** Where, in our own words: a town, a broadcaster; null where no source says. */
  place: v.nullable(Words),
  /** True where it is still to come in the sources. */
  ahead: v.optional(v.boolean()),
  people: v.array(Id),
  /** What was reported of it; the event opens these. */
  claims: v.pipe(v.array(Id), v.minLength(1, 'is empty')),
  /** From every source that tells of it. */
  excerpts: v.pipe(v.array(SourcedExcerptSchema), v.minLength(1, 'is empty')),
  /** Our own word on the whole: what a source leaves open. */
  note: v.optional(Words),
});

/** A sentence that nothing in the pack draws on: its first words, and our reason. */
const UndrawnSchema = v.strictObject({ source: Id, ...placedEntries, reason: Words });

/** A passage that two sources carry word for word. */
const SharedPassageSchema = v.strictObject({
  words: v.pipe(v.number(), v.integer(), v.minValue(1)),
  spans: v.record(Id, v.strictObject({ start: Offset, end: Offset })),
});

export const PackSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id: Id,
  title: Words,
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}(?:-[A-Z]{2})?$/u, 'is not a language tag')),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/u, 'is not a version like 1.0.0')),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1, 'is empty')),
  people: v.pipe(v.array(PersonSchema), v.minLength(1, 'is empty')),
  claims: v.pipe(v.array(ClaimSchema), v.minLength(1, 'is empty')),
  /** From the earliest to the latest. */
  days: v.optional(v.array(DaySchema)),
  /** In their order within a day, as far as the sources tell it. */
  events: v.optional(v.array(EventSchema)),
  /** Sentences of substance that are left out, each with the reason (`npm run pack -- coverage`). */
  undrawn: v.optional(v.array(UndrawnSchema)),
  /** Found by `npm run pack -- shared`, never written by hand. */
  shared: v.optional(v.array(SharedPassageSchema)),
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
