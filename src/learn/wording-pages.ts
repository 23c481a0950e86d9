/** Pages annotated for their wording: by whose word they put each claim, and where they part from every source. */

import type { ContrastKind } from '../compare/contrast';
import { CONTRAST_KINDS } from '../pack/schema';
import { type ExamplePage, parseExamples } from './examples';

/** "stated", "attributed steve-witkoff", "attributed unnamed", "hedged", "unclear" … */
export type VoiceLabel = string;

export interface ContrastLabel {
  claim: string;
  kind: ContrastKind;
  /** Empty for attribution and firmness. */
  aspect: string;
}

export interface WordingPage {
  page: ExamplePage;
  voices: Map<string, VoiceLabel>;
  contrasts: ContrastLabel[];
}

/**
 * Reads annotated pages: those of `parseExamples`, each followed by `= claim voice` and `> claim kind aspect`. Throws where
 * a line is of another form.
 */
export function parseWordingPages(source: string): WordingPage[] {
  return source
    .split(/^(?=@ )/mu)
    .filter((text) => text.startsWith('@'))
    .map((text) => {
      const lines = text.split(/\r?\n/u);
      const isLabel = (line: string) => /^[=>] /u.test(line);
      const head = (lines[0] ?? '').replace(/\s*$/u, '');
      const body = lines.slice(1).filter((line) => !isLabel(line));
      const [page] = parseExamples([/ about=/u.test(head) ? head : `${head} about=summit`, ...body].join('\n'));
      if (!page) throw new Error(`no page: ${head}`);
      const labels = lines.filter(isLabel);
      return { page, voices: new Map(labels.flatMap(voiceOf)), contrasts: labels.flatMap(contrastOf) };
    });
}

function voiceOf(line: string): [string, VoiceLabel][] {
  if (!line.startsWith('=')) return [];
  const [, claim = '', voice = ''] = /^= (\S+) +(\S.*?)\s*$/u.exec(line) ?? [];
  if (voice === '') throw new Error(`there is no voice in: ${line}`);
  return [[claim, voice]];
}

function contrastOf(line: string): ContrastLabel[] {
  if (!line.startsWith('>')) return [];
  const [, claim = '', name = '', aspect = ''] = /^> (\S+) (\S+)\s*(.*?)\s*$/u.exec(line) ?? [];
  const kind = CONTRAST_KINDS.find((one) => one === name);
  if (!kind) throw new Error(`there is no kind of contrast in: ${line}`);
  return [{ claim, kind, aspect }];
}
