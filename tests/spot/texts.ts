import fc from 'fast-check';

const WORDS = (
  'Hale said told accepted rejected the offer dockers “ ” " ‘ ’ , . ; : – — ( ) ? ! not never if may apparently seems to that ' +
  'he she they who and after according citing reportedly account of officials minister Erik Lund nine hours six weeks talks ' +
  'strike on Monday sail no had was Berg Osei’s wasn’t 😀 é … ¶'
).split(' ');

/** Texts made of what a reader of wording stumbles over, and of anything else. */
export const pages = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '', '\n', '. ', ', ')), { maxLength: 60 })
    .map((pairs) => pairs.flat().join('')),
);

/** What a careless reader would read again and again. */
export const REPEATED = [
  'the ships went out to sea ',
  '“',
  '" ',
  '“a” ',
  '‘a’ ',
  '’',
  ', a',
  'a: ',
  'said ',
  'he said, ',
  '“yes,” he said. ',
  'He said so. ',
  'Hale said so. ',
  'Hale ',
  'rejected ',
  'reportedly ',
  'according to ',
  'his account of ',
  'who ',
  'may ',
  'had ',
  'three hours ',
  'Monday ',
  'accepted the offer ',
  'Hale and Berg accepted nine hours of talks on Monday and ',
  '. ',
  '😀',
];

/** 100 KB of it: quadratic time would be minutes, each takes well under a second. */
export const repeated = (part: string): string => part.repeat(Math.ceil(100_000 / part.length));
