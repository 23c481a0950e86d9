/** By whose word a page as a whole puts a claim, from all the sentences that report it. */
import type { PageClaim, SentenceWording, Voice } from '../pack/wording';

/**
 * A page's voice; its words are those of the sentence that decides. Null where it is not clear. What one sentence gives to somebody is not the page's own word, whatever the headline says;
 * and the page's own it is only where every sentence on the matter leaves no doubt.
 */
export function pageVoice({ sentences }: PageClaim): Voice | null {
  const wordings = sentences.flatMap(({ wording }) => wording ?? []);
  const voices = wordings.flatMap(({ voice }) => voice ?? []);
  const [first] = voices;
  if (!first) return null;
  const attributed = voices.filter(({ certainty }) => certainty === 'attributed');
  if (attributed.length > 0) return together(attributed);
  if (sentences.some(({ wording }) => !wording || leavesOpen(wording))) return null;
  return voices.every(({ certainty }) => certainty === first.certainty) ? first : null;
}

const leavesOpen = ({ core, voice, isQualified }: SentenceWording): boolean => (core ? !voice : isQualified);

/** Whose word it is when several sentences say so: one that leaves it open leaves all open. */
function together(voices: readonly Voice[]): Voice | null {
  const [first] = voices;
  if (!first) return null;
  const people = [...new Set(voices.flatMap((voice) => voice.people))];
  const isOpen = voices.some((voice) => voice.people.length === 0 && voice.name === null && !voice.unnamed);
  const named = voices.find((voice) => voice.people.length > 0) ?? voices.find(({ name }) => name !== null) ?? first;
  if (isOpen) return { ...named, people, name: null, unnamed: false };
  return {
    ...named,
    people,
    name: people.length > 0 ? null : named.name,
    unnamed: people.length === 0 && voices.every(({ unnamed }) => unnamed),
  };
}
