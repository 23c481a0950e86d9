import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The articles of a pack, by source id; an article that is not there is in neither record. */
export interface Articles {
  texts: Record<string, string>;
  /** Of the text's UTF-8 bytes, in hexadecimal. */
  sha256: Record<string, string>;
}

/** Reads each source's file from `dir`. Throws where a file is there and cannot be read as UTF-8. */
export function readArticles(dir: string, sources: readonly { id: string; file: string }[]): Articles {
  const articles: Articles = { texts: {}, sha256: {} };
  for (const { id, file } of sources) {
    // a pack may come from anywhere: its files are names in `dir`, never paths that lead out of it
    if (basename(file) !== file) continue;
    const bytes = readIfThere(join(dir, file));
    if (!bytes) continue;
    articles.texts[id] = decode(bytes, file);
    articles.sha256[id] = createHash('sha256').update(bytes).digest('hex');
  }
  return articles;
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A byte order mark is part of the text, since offsets count it. */
function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`${file} is not UTF-8`);
  }
}
