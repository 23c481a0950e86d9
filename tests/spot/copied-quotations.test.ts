import { describe, expect, it } from 'vitest';
import { findCopied } from '../../src/spot/copied';
import { numbered, shingled } from './shingled';

describe('a quotation', () => {
  const speech = numbered('said', 40);
  const source = shingled({
    a: `${numbered('a', 10)} “${speech},” Olsen told the Harbour Post. ${numbered('a', 9, 10)}`,
  });
  const kinds = (text: string) => {
    const { copied, quoted } = findCopied(source, text);
    return { copied: copied.map(({ words }) => words), quoted: quoted.map(({ words }) => words) };
  };

  it.each([
    ['curly marks', `“${speech}”`],
    ['straight marks', `He said: "${speech}."`],
    ['single marks', `‘${speech}’ was all`],
    ['guillemets', `« ${speech} »`],
    ['a line break inside', `“${speech.replace(' said20', '\nsaid20')}”`],
  ])('in %s is not copied text', (_, text) => {
    expect(kinds(text)).toEqual({ copied: [], quoted: [40] });
  });

  it('is one with its speaker, as long as the words outside of marks are no run of their own', () => {
    expect(kinds(`“${speech},” Olsen told the Harbour Post.`)).toEqual({ copied: [], quoted: [45] });
    expect(kinds(`a8 a9 “${speech},” Olsen told the Harbour Post.`)).toEqual({ copied: [], quoted: [47] });
    expect(kinds(`a7 a8 a9 “${speech},” Olsen told the Harbour Post.`)).toEqual({ copied: [48], quoted: [] });
  });

  it('without marks is copied text, and so is one that is too long', () => {
    expect(kinds(speech)).toEqual({ copied: [40], quoted: [] });
    expect(kinds(`“${speech} more”`)).toEqual({ copied: [40], quoted: [] });
  });

  it('does not hide the text around it', () => {
    const text = `${numbered('a', 10)} “${speech},” Olsen told the Harbour Post. ${numbered('a', 9, 10)}`;
    expect(kinds(text)).toEqual({ copied: [64], quoted: [] });
  });

  it('elsewhere in the block hides nothing', () => {
    expect(kinds(`“Well,” she said. ${speech} “Well.”`)).toEqual({ copied: [40], quoted: [] });
  });
});
