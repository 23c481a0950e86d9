/** What a page's own scripts do to it. Runs in a page, sent as its own source text: it may use nothing outside itself. */

/**
 * Makes `edits` typical edits (a text changed, a paragraph inserted, one removed, a class toggled), some in each of as many
 * frames as it takes, and forces layout after each frame's; resolves with the time that the page's own code took, in ms.
 */
export async function makeOwnEdits(edits: number): Promise<number> {
  const EACH_FRAME = 100;
  const paragraphs = [...document.querySelectorAll<HTMLElement>('article p')];
  const inserted: Element[] = [];
  let state = 12_345;
  const any = <T>(list: readonly T[]): T | undefined => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return list[(state >>> 8) % list.length];
  };
  const edit = (index: number): void => {
    const paragraph = any(paragraphs);
    if (!paragraph) return;
    if (index % 4 === 0) {
      const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode() as Text | null;
      if (text) text.data = text.data.endsWith(' ') ? text.data.slice(0, -1) : `${text.data} `;
    } else if (index % 4 === 1) {
      const fresh = document.createElement('p');
      fresh.textContent = 'A line that has just come in from the newsroom, with more to follow soon.';
      paragraph.before(fresh);
      inserted.push(fresh);
    } else if (index % 4 === 2) inserted.shift()?.remove();
    else paragraph.classList.toggle('seen');
  };
  let took = 0;
  for (let done = 0; done < edits; done += EACH_FRAME) {
    await new Promise((frame) => requestAnimationFrame(frame));
    const began = performance.now();
    for (let index = 0; index < EACH_FRAME; index++) edit(done + index);
    document.body.getBoundingClientRect();
    took += performance.now() - began;
  }
  for (const element of inserted) element.remove();
  return took;
}
