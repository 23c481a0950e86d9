import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { CardProps } from './card-props';
import { SourceKey } from './chip';
import { words } from './words';

interface FrameProps {
  card: CardProps;
  kind: string;
  title: string;
  sub: ComponentChildren;
  /** Between head and body, always in sight; after the body in a low card. */
  onward?: ComponentChildren;
  /** What the foot says where there is no mention to stand at. */
  elsewhere?: string;
  children: ComponentChildren;
}

/** What all cards share: head with controls, scrolling body, key to the sources, foot. */
export function CardFrame({ card, kind, title, sub, onward, elsewhere, children }: FrameProps) {
  const titleId = useId();
  return (
    <section class="card scrolls" role="dialog" aria-labelledby={titleId} lang={words.language} dir="ltr" tabIndex={-1}>
      <div class="top">
        <div class="bar">
          <span>{kind}</span>
          <span class="acts">
            {card.canGoBack && <Act onClick={card.actions.back}>{words.back}</Act>}
            <Act onClick={card.actions.pin} pressed={card.pinned}>
              {card.pinned ? words.pinned : words.pin}
            </Act>
            <Act onClick={card.actions.close} keys="Escape">
              {words.close}
            </Act>
          </span>
        </div>
        <h2 id={titleId}>{title}</h2>
        <p class="sub">{sub}</p>
      </div>
      {onward}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="body scrolls" aria-label={words.comparison} tabIndex={0}>
        {children}
        <SourceKey deck={card.deck} />
      </section>
      <Foot card={card} elsewhere={elsewhere} />
    </section>
  );
}

function Foot({ card, elsewhere }: { card: CardProps; elsewhere: string | undefined }) {
  const { position, actions } = card;
  return (
    <div class="foot">
      {position ? (
        <span class="step">
          {position.total > 1 && (
            <Act onClick={() => actions.step(-1)} label={words.previous}>
              ‹
            </Act>
          )}
          <span class="num">{words.place(position.index, position.total)}</span>
          {position.total > 1 && (
            <Act onClick={() => actions.step(1)} label={words.next}>
              ›
            </Act>
          )}
        </span>
      ) : (
        elsewhere && (
          <span class="step">
            <span>{elsewhere}</span>
          </span>
        )
      )}
      <span class="end">
        <Act onClick={actions.compare}>{words.compareAll}</Act>
      </span>
    </div>
  );
}

interface ActProps {
  onClick(): void;
  pressed?: boolean;
  label?: string;
  keys?: string;
  children: ComponentChildren;
}

function Act({ onClick, pressed, label, keys, children }: ActProps) {
  return (
    <button
      type="button"
      class="act"
      aria-pressed={pressed}
      aria-label={label}
      aria-keyshortcuts={keys}
      onClick={() => onClick()}
    >
      {children}
    </button>
  );
}
