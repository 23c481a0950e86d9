/** Asks the background about blocks, in batches, and hands over what comes back. */

/** Characters in one message: enough that a long article is one message, little enough that no message stalls a tab. */
export const CLAIMS_BATCH = 100_000;
/** Reading the wording takes several times as long, and another page's claims wait meanwhile. */
export const WORDING_BATCH = 20_000;

interface Texts {
  text: string;
  before: string;
}

/** A question about a block; what it is about stays in this context. */
export interface Question<T, Q extends Texts> {
  of: T;
  block: Q;
}

/** Splits into runs of at most `limit` characters of text; a single longer one stands alone. */
export function batches<Q extends { block: Texts }>(questions: readonly Q[], limit: number): Q[][] {
  const all: Q[][] = [];
  let room = 0;
  for (const question of questions) {
    const size = question.block.text.length + question.block.before.length;
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

/** Asks batch after batch; `report` gets each block's answer in its turn. Rejects where nobody answers. */
export async function askInBatches<T, Q extends Texts, A>(
  questions: readonly Question<T, Q>[],
  limit: number,
  send: (blocks: Q[]) => Promise<readonly A[]>,
  signal: AbortSignal,
  report: (of: T, answer: A) => void,
): Promise<void> {
  for (const batch of batches(questions, limit)) {
    if (signal.aborted) return;
    const answers = await send(batch.map(({ block }) => block));
    if (signal.aborted) return;
    for (const [index, { of }] of batch.entries()) {
      const answer = answers[index];
      if (answer !== undefined) report(of, answer);
    }
  }
}
