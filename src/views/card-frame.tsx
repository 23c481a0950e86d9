import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { CardProps } from './card-props';
import { SourceKey } from './chip';
import { usePackLanguage } from './pack-text';
import { pageWords } from './page-words';
import { words } from './words';

interface FrameProps {
  card: CardProps;
  kind: string;
  title: string;
  sub: ComponentChildren;
  /** Where the page parts from the sources, in a line. */
  contrast?: ComponentChildren;
  /** Between head and body, always in sight; after the body in a low card. */
  onward?: ComponentChildren;
  /** What copying takes along; nothing can be copied without. */
  markdown?: () => string;
  /** What the foot says where there is no mention to stand at. */
  elsewhere?: string;
  children: ComponentChildren;
}

/** What all cards share: head with controls, scrolling body, key to the sources, foot. */
export function CardFrame({ card, kind, title, sub, contrast, onward, elsewhere, markdown, children }: FrameProps) {
  const titleId = useId();
  const language = usePackLanguage();
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
        <h2 id={titleId} lang={language}>
          {title}
        </h2>
        <p class="sub">{sub}</p>
      </div>
      {contrast && <div class="line">{contrast}</div>}
      {onward}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="body scrolls" aria-label={words.comparison} tabIndex={0}>
        {children}
        <SourceKey deck={card.deck} />
      </section>
      <Foot card={card} elsewhere={elsewhere} markdown={markdown} />
    </section>
  );
}

function Foot({ card, elsewhere, markdown }: Pick<FrameProps, 'card' | 'elsewhere' | 'markdown'>) {
  const { position, actions } = card;
  const [told, setTold] = useState('');
  /** Says how it went where the reader looks, and to those who listen. */
  const tell = (done: Promise<void>, well: string, badly: string) =>
    void done.then(
      () => setTold(well),
      () => setTold(badly),
    );
  const { hide } = actions;
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
      <span class="told" role="status">
        {told}
      </span>
      <span class="end">
        {hide && <Act onClick={() => tell(hide(), '', pageWords.hideFailed)}>{words.notThisClaim}</Act>}
        {markdown && (
          <Act onClick={() => tell(actions.copy(markdown()), pageWords.copied, pageWords.copyFailed)}>
            {pageWords.copy}
          </Act>
        )}
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
