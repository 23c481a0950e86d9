/** What the extension keeps, as its own pages see it. */
import type { Session } from './session';

interface Api {
  storage: { local: { clear(): Promise<void>; get(): Promise<object>; set(items: object): Promise<void> } };
}

/** Takes away whatever a test left behind: the stored choices are the extension's own, and the next test starts with none. */
export async function clearStorage(session: Session): Promise<void> {
  const page = await session.extensionPage('options.html');
  await page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    await (browser ?? chrome).storage.local.clear();
  });
}

/** Keeps a reader's choices, whole or as an earlier version did. */
export async function storeSettings(session: Session, settings: object): Promise<void> {
  const page = await session.extensionPage('options.html');
  await page.evaluate(async (value) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    await (browser ?? chrome).storage.local.set({ settings: value });
  }, settings);
  await page.close();
}

/** All that is kept, as JSON. */
export async function storedText(session: Session): Promise<string> {
  const page = await session.extensionPage('options.html');
  return page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    return JSON.stringify(await (browser ?? chrome).storage.local.get());
  });
}
