/** Looking into the content script's own world on a page. Chromium only. */
import type { CDPSession, Page } from 'puppeteer-core';

export interface OwnWorld {
  /** The value of an expression in the content script's world, as JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Types of all listeners that scripts set on what an expression gives. */
  listeners(expression: string): Promise<string[]>;
}

/** The world of the extension at `origin` on this page. */
export async function ownWorld(page: Page, origin: string): Promise<OwnWorld> {
  const session: CDPSession = await page.createCDPSession();
  const found = new Promise<number>((done) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (`${context.origin}/` === origin) done(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await Promise.race([
    found,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error('The extension has no world here.')), 5_000)),
  ]);
  return {
    async evaluate(expression) {
      const { result } = await session.send('Runtime.evaluate', { expression, contextId, returnByValue: true });
      return result.value;
    },
    async listeners(expression) {
      const { result } = await session.send('Runtime.evaluate', { expression, contextId });
      if (!result.objectId) return [];
      const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
      return listeners.map(({ type }) => type);
    },
  };
}
