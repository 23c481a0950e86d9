/** Whether a block is in another language than English, told by the little words that every sentence needs. */
import { listOf } from './hashed';
import { readWords, type Words } from './text';

const ENGLISH = listOf(
  'the of and to that with for was is are has have had not be been by from at it this which will would he his they their an',
);

/** Little words of other languages, none of them a word of English, nor a part of names such as "von der Leyen". */
const FOREIGN = listOf(
  // German and Dutch
  'und das dem den ist nicht mit für auf ein eine einen im zum zur sich des bei nach wird sind haben ' +
    'het een niet voor zijn wordt naar ' +
    // French, Spanish, Italian
    'et les est dans pour sur avec qui que aux une pas sont été ' +
    'el los las y por con para del se su como ' +
    'che per della nel nella gli il di dei sono alla ' +
    // Polish
    'się nie jest że przez został oraz ze w z ' +
    // Ukrainian and Russian
    'и в на не что с по к из о об за для от і та що з до про від у як через після й',
);

/** Letters of another script are told by themselves. */
const OTHER_SCRIPT = /[\u0370-\u1FFF\u2E80-\uD7FF]/u;

/** Whether the block's words are another language's; a block too short to tell counts as English. */
function isForeign(text: string, words: Words): boolean {
  let english = 0;
  let foreign = 0;
  for (let at = 0; at < words.count; at++) {
    const hash = words.hash[at] ?? 0;
    if (ENGLISH.has(hash)) english++;
    else if (FOREIGN.has(hash)) foreign++;
  }
  return foreign > english || (english === 0 && OTHER_SCRIPT.test(text));
}

/** The same for a text alone; `store` is overwritten. */
export function isForeignText(text: string, store: Words): boolean {
  readWords(text, store);
  return isForeign(text, store);
}
