import type { Problem } from '../pack/problem';
import { joinPath } from '../pack/problem';
import type { Articles } from './pack-articles';

type Fields = Record<string, unknown>;

/** What `locate` made of a pack: the pack with offsets and fingerprints filled in, how many, and what it could not place. */
export interface Located {
  pack: unknown;
  filled: number;
  problems: Problem[];
}

/**
 * Fills in what an author need not write by hand: `start` and `end` of every excerpt that has only its text, where that
 * text stands exactly once in the source, and `length` and `sha256` of every source that has none. What is already there
 * stays. `pack` need not be valid yet; it is not changed.
 */
export function locate(pack: unknown, articles: Articles): Located {
  const problems: Problem[] = [];
  let filled = 0;

  const fill = (node: Fields, path: string, source: string): Fields => {
    const text = String(node.text);
    const article = articles.texts[source];
    const starts = article === undefined ? [] : startsOf(article, text);
    const [start] = starts;
    if (article === undefined) problems.push({ path, message: `there is no article of source "${source}"` });
    else if (start === undefined)
      problems.push({ path, message: `${JSON.stringify(text)} is not in source "${source}"` });
    else if (starts.length > 1) {
      const where = starts.map((at) => `{ "start": ${at}, "end": ${at + text.length} }`).join(' or ');
      problems.push({ path, message: `${JSON.stringify(text)} stands ${starts.length} times; write ${where}` });
    } else {
      filled++;
      const { source: own, ...rest } = node;
      return { ...(own === undefined ? {} : { source: own }), start, end: start + text.length, ...rest };
    }
    return node;
  };

  const walk = (node: unknown, path: string, source: string | undefined): unknown => {
    if (Array.isArray(node)) return node.map((item, i) => walk(item, joinPath(path, i), source));
    if (typeof node !== 'object' || node === null) return node;
    const fields = node as Fields;
    const at = typeof fields.source === 'string' ? fields.source : source;
    const isExcerpt = at !== undefined && typeof fields.text === 'string' && !('excerpt' in fields);
    if (isExcerpt) return 'start' in fields && 'end' in fields ? node : fill(fields, path, at);
    // reports and values are by source id
    const isBySource = /(?:^|\.)(?:reports|values)$/u.test(path);
    return Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [key, walk(value, joinPath(path, key), isBySource ? key : at)]),
    );
  };

  const walked = walk(pack, '', undefined);
  if (typeof walked === 'object' && walked !== null && 'sources' in walked && Array.isArray(walked.sources)) {
    walked.sources = walked.sources.map((source: unknown) => {
      const withPrint = fingerprint(source, articles);
      if (withPrint !== source) filled++;
      return withPrint;
    });
  }
  return { pack: walked, filled, problems };
}

function fingerprint(source: unknown, { texts, sha256 }: Articles): unknown {
  if (typeof source !== 'object' || source === null || !('id' in source)) return source;
  if ('length' in source && 'sha256' in source) return source;
  const id = String(source.id);
  const text = texts[id];
  return text === undefined ? source : { ...source, length: text.length, sha256: sha256[id] };
}

function startsOf(article: string, text: string): number[] {
  const starts: number[] = [];
  if (text === '') return starts;
  for (let at = article.indexOf(text); at >= 0; at = article.indexOf(text, at + 1)) starts.push(at);
  return starts;
}
