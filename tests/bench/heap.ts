/** What script's objects take of a page's memory. Chromium only. */
import type { Page } from 'puppeteer-core';

/** The part of a heap snapshot that is used: its nodes are rows of numbers, described by `meta`. */
interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

/** Not script's objects: what the browser keeps beside them, and what it has compiled, which grows as long as it warms up. */
const OTHERS = new Set(['native', 'code']);

/** Bytes of script's objects in a snapshot. Pure. */
export function objectBytes({ snapshot: { meta }, nodes }: Snapshot): number {
  const { node_fields: fields, node_types: types } = meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (!OTHERS.has(types[0][nodes[at + type] ?? -1] ?? '')) sum += nodes[at + size] ?? 0;
  }
  return sum;
}

/** MB of script's objects after garbage was collected. */
export async function objectsOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return objectBytes(JSON.parse(chunks.join('')) as Snapshot) / 1e6;
}
