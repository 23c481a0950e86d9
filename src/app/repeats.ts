/** Most blocks that the background is asked about follow the one before them in the list, whose text need not be sent twice. */

interface Following {
  text: string;
  before: string;
}

/** As it is sent: `before` is null where it is the text of the block before in the list. */
export type Sent<B extends Following> = Omit<B, 'before'> & { before: string | null };

export const withoutRepeats = <B extends Following>(blocks: readonly B[]): Sent<B>[] =>
  blocks.map((block, at) => ({ ...block, before: block.before === blocks[at - 1]?.text ? null : block.before }));

export const withRepeats = <B extends { text: string; before: string | null }>(blocks: readonly B[]) =>
  blocks.map((block, at) => ({ ...block, before: block.before ?? blocks[at - 1]?.text ?? '' }));
