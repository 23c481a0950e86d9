/** The texts in a source file, and which of them a reader would see. */
import { parseSync } from 'vite';

export interface Literal {
  text: string;
  /** From 1 on. */
  line: number;
  /** Whether it would be shown, so that it should be in the catalogue. */
  isShown: boolean;
}

interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

/** Attributes that a reader sees or hears. */
const SPOKEN: ReadonlySet<string> = new Set(['title', 'alt', 'placeholder', 'aria-label', 'aria-description', 'label']);
/** Attributes and arguments whose texts are for the browser alone. */
const UNSEEN_ATTRIBUTES: ReadonlySet<string> = new Set(['class', 'd', 'viewBox', 'points', 'style', 'transform']);
const UNSEEN_CALLS: ReadonlySet<string> = new Set([
  'querySelector',
  'querySelectorAll',
  'matches',
  'closest',
  'setProperty',
]);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Two words or more, as no key, class or name of an event has. */
const isProse = (text: string): boolean => /\p{L}{2,}[,;:.!?…]*\s+\p{L}+/u.test(text);
const hasWord = (text: string): boolean => /\p{L}{2,}/u.test(text);

export function literalsOf(file: string, source: string): Literal[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]?.message}`);
  const found: Literal[] = [];
  const lines = [...source.matchAll(/\n/gu)].map(({ index }) => index);
  const add = (node: Node, text: string, isShown: boolean) =>
    found.push({ text, line: lines.filter((at) => at < node.start).length + 1, isShown });

  /** `unseen`: nothing in here is shown. */
  const walk = (node: Node, unseen: boolean): void => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'TSLiteralType':
        return;
      case 'Literal':
        if (typeof node.value === 'string') add(node, node.value, !unseen && isProse(node.value));
        return;
      case 'TemplateElement': {
        const { cooked } = node.value as { cooked: string | null };
        add(node, cooked ?? '', !unseen && isProse(cooked ?? ''));
        return;
      }
      case 'JSXText':
        add(node, node.value as string, hasWord(node.value as string));
        return;
      case 'JSXAttribute': {
        const { name } = node.name as unknown as { name: string };
        const { value } = node as unknown as { value: Node | null };
        if (value?.type === 'Literal') {
          const text = String(value.value);
          add(value, text, SPOKEN.has(name) && hasWord(text));
        } else if (value) walk(value, unseen || UNSEEN_ATTRIBUTES.has(name));
        return;
      }
      // What is thrown is for developers; what a reader is to see of it is put into words where it is caught.
      case 'NewExpression':
      case 'CallExpression': {
        const callee = node.callee as Node;
        const name = (callee.type === 'MemberExpression' ? (callee.property as Node) : callee).name;
        const isUnseen = /Error$/u.test(String(name)) || UNSEEN_CALLS.has(String(name));
        walkInto(node, unseen || isUnseen);
        return;
      }
      default:
        walkInto(node, unseen);
    }
  };
  const walkInto = (node: Node, unseen: boolean): void => {
    for (const value of Object.values(node)) {
      if (isNode(value)) walk(value, unseen);
      else if (Array.isArray(value)) for (const item of value) if (isNode(item)) walk(item, unseen);
    }
  };
  walk(program as unknown as Node, false);
  return found;
}
