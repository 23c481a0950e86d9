import type { MarkKind } from './read-deck';
import { words } from './words';

/** ● in its own voice, ○ as somebody's word, – silent; drawn by borders, said in words to screen readers. */
export function Mark({ kind }: { kind: MarkKind }) {
  return (
    <>
      <MarkShape kind={kind} />
      <span class="sr">{words.mark[kind]}</span>
    </>
  );
}

/** The shape alone, where its words stand beside it. */
export function MarkShape({ kind }: { kind: MarkKind }) {
  return <i class={`m ${kind}`} aria-hidden="true" />;
}

/** What the three shapes mean. */
export function MarkKey({ names }: { names: Record<MarkKind, string> }) {
  return (
    <p class="lg">
      {(['full', 'part', 'none'] as const).map((kind) => (
        <span key={kind}>
          <MarkShape kind={kind} />
          {names[kind]}
        </span>
      ))}
    </p>
  );
}
