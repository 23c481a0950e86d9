import type { MarkKind } from './read-deck';
import { words } from './words';

/** ● in its own voice, ○ as somebody's word, · reported, – silent; drawn by borders, said in words to screen readers. */
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

/** What the shapes mean; with `hasPage` also the one that only a page can have. */
export function MarkKey({ names, hasPage = false }: { names: Record<MarkKind, string>; hasPage?: boolean }) {
  const kinds = ['full', 'part', ...(hasPage ? (['some'] as const) : []), 'none'] as const;
  return (
    <p class="lg">
      {kinds.map((kind) => (
        <span key={kind}>
          <MarkShape kind={kind} />
          {names[kind]}
        </span>
      ))}
    </p>
  );
}
