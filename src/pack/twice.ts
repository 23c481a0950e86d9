import { joinPath, type Problem, type Step } from './problem';

interface Frame {
  /** The field or the place in the list that is being read. */
  step: Step;
  /** The names so far; undefined in a list. */
  names: Set<string> | undefined;
  atName: boolean;
}

/** Fields that a JSON text gives twice: of these `JSON.parse` keeps only the last. The text must be valid JSON. */
export function givenTwice(json: string): Problem[] {
  const problems: Problem[] = [];
  const frames: Frame[] = [];
  for (let at = 0; at < json.length; at++) {
    const frame = frames.at(-1);
    const letter = json.charAt(at);
    if (letter === '"') {
      const end = endOfString(json, at);
      if (frame?.names && frame.atName) {
        frame.step = String(JSON.parse(json.slice(at, end)));
        if (frame.names.has(frame.step)) {
          const path = frames.map(({ step }) => step).reduce<string>(joinPath, '');
          problems.push({ path, message: 'is given twice' });
        }
        frame.names.add(frame.step);
        frame.atName = false;
      }
      at = end - 1;
    } else if (letter === '{') frames.push({ step: '', names: new Set(), atName: true });
    else if (letter === '[') frames.push({ step: 0, names: undefined, atName: false });
    else if (letter === '}' || letter === ']') frames.pop();
    else if (letter === ',' && frame) {
      frame.atName = true;
      if (typeof frame.step === 'number') frame.step++;
    }
  }
  return problems;
}

/** The place behind the closing quotation mark of the string that opens at `start`. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json.charAt(at) !== '"') at += json.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}
