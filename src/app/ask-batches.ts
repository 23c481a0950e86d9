/** Asks the background what blocks report, in batches, and hands over what comes back. */
import type { BlockFindings, WordedBlock } from '../spot/types';
import { ask } from './messages';

/** Characters in one message: enough that a long article is one message, little enough that no message stalls a tab. */
const BATCH_CHARACTERS = 100_000;

export interface ClaimQuestion<T> extends WordedBlock {
  /** What the answer is about; only the text leaves this context. */
  of: T;
}

/** Splits into runs of at most `limit` characters of text; a single longer one stands alone. */
export function batches<T>(questions: readonly ClaimQuestion<T>[], limit = BATCH_CHARACTERS): ClaimQuestion<T>[][] {
  const all: ClaimQuestion<T>[][] = [];
  let room = 0;
  for (const question of questions) {
    const size = question.text.length + question.before.length;
    const last = all.at(-1);
    if (last && size <= room) last.push(question);
    else {
      all.push([question]);
      room = limit;
    }
    room -= size;
  }
  return all;
}

/** Asks batch after batch; `report` gets each batch's answers in its order. Rejects where the background does not answer. */
export async function askClaims<T>(
  questions: readonly ClaimQuestion<T>[],
  about: number,
  signal: AbortSignal,
  report: (answers: { of: T; found: BlockFindings | undefined }[]) => void,
): Promise<void> {
  for (const batch of batches(questions)) {
    if (signal.aborted) return;
    const found = await ask('blocks/read', {
      about,
      address: location.href,
      blocks: batch.map(({ of: _, ...block }) => block),
    });
    if (signal.aborted) return;
    report(batch.map(({ of }, index) => ({ of, found: found[index] })));
  }
}
