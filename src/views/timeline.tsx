import type { Deck, DeckEvent } from '../pack/deck';
import { Chip } from './chip';
import { MarkShape } from './mark';
import { usePackLanguage } from './pack-text';
import { Quote } from './quote';
import { labelsOf, sourcesOf } from './read-deck';
import { type TimelineDay, timelineOf, withoutDay } from './timeline-rows';
import { words } from './words';

/** Keeps the letters with the words that they stand for. */
const UNBROKEN = '\u00a0';

interface TimelineProps {
  deck: Deck;
  onOpen(event: DeckEvent): void;
}

/**
 * What happened where on which day: days from left to right, a line for each place, a dot for each event. Its text runs day
 * by day and place by place; the lanes' names are drawn a second time for the eye alone.
 */
export function Timeline({ deck, onOpen }: TimelineProps) {
  const language = usePackLanguage();
  const timeline = timelineOf(deck);
  if (!timeline) return null;
  const { days, lanes, undated, isWide } = timeline;
  const columns = days.map(({ share }) => `minmax(0, ${share}fr)`).join(' ');
  return (
    <section aria-label={words.timeline}>
      <h2 class="sect">{words.timeline}</h2>
      <p class="sectn">{words.timelineIntro(deck.events.some(({ ahead }) => ahead))}</p>
      {days.length > 0 && (
        <div class={isWide ? 'tl wide' : 'tl'} style={`--days: ${columns}; --lanes: ${lanes.length}`}>
          <div class="lanes" aria-hidden="true">
            {lanes.map((place) => (
              <div key={place} lang={place === null ? undefined : language}>
                {place ?? words.placeNotGiven}
              </div>
            ))}
          </div>
          {days.map((day, i) => (
            <Day key={day.name} deck={deck} day={day} column={i + 2} onOpen={onOpen} />
          ))}
        </div>
      )}
      {undated.length > 0 && (
        <div class="und">
          <h3>{words.dayNotGiven}</h3>
          <Events deck={deck} events={undated} onOpen={onOpen} hasPlaces />
        </div>
      )}
    </section>
  );
}

/** The first column and the first row of the drawing are for names. */
function Day({ deck, day, column, onOpen }: TimelineProps & { day: TimelineDay; column: number }) {
  const language = usePackLanguage();
  return (
    <div class="day" style={`--day: ${column}; --abreast: ${day.abreast}`}>
      <h3 lang={language}>
        {day.name} {day.note !== undefined && <small>{day.note}</small>}
      </h3>
      {day.cells.map(({ lane, place, events }) => (
        <div key={place} class="cell" style={`--lane: ${lane + 2}`}>
          <h4 lang={place === null ? undefined : language}>{place ?? words.placeNotGiven}</h4>
          <Events deck={deck} events={events} onOpen={onOpen} />
        </div>
      ))}
    </div>
  );
}

function Events({
  deck,
  events,
  onOpen,
  hasPlaces = false,
}: TimelineProps & { events: DeckEvent[]; hasPlaces?: boolean }) {
  const language = usePackLanguage();
  return (
    <ul class="evs">
      {events.map((event) => (
        <li key={event.id} class="ev">
          <p class="st">
            <MarkShape kind={event.ahead ? 'part' : 'full'} />
            {event.ahead && <span class="sr">{words.ahead}</span>}
            {sourcesOf(
              deck,
              event.sources.map(({ id }) => id),
            ).map((source) => (
              <Chip key={source.id} source={source} />
            ))}
            {hasPlaces && event.place !== null && (
              <span class="at" lang={language}>
                {event.place}
              </span>
            )}
          </p>
          <button type="button" lang={language} onClick={() => onOpen(event)}>
            {event.title}
          </button>
          <Excerpts deck={deck} event={event} />
          <Notes deck={deck} event={event} />
        </li>
      ))}
    </ul>
  );
}

/** Whose words they are is said where not all that tell of the event have them. */
function Excerpts({ deck, event }: { deck: Deck; event: DeckEvent }) {
  return event.excerpts.map(({ excerpt, sources }) => (
    <p key={excerpt.text} class="says">
      <Quote excerpt={excerpt} />
      {sources.length < event.sources.length && (
        <span class="of">{['', ...labelsOf(deck, sources)].join(UNBROKEN)}</span>
      )}
    </p>
  ));
}

function Notes({ deck, event }: { deck: Deck; event: DeckEvent }) {
  const language = usePackLanguage();
  const silent = labelsOf(deck, withoutDay(event));
  return (
    <>
      {silent.length > 0 && <p class="o">{words.noDay(silent)}</p>}
      {event.note !== undefined && (
        <p class="o" lang={language}>
          {event.note}
        </p>
      )}
    </>
  );
}
