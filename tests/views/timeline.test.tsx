// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Timeline } from '../../src/views/timeline';
import { AXE_TIMEOUT_MS, axeFinds, button, draw, press, textOf, textsOf } from './draw';
import { fixtureDeck } from './fixture-deck';
import { realDeck } from './real-deck';

const drawTimeline = (onOpen = vi.fn()) => draw(<Timeline deck={fixtureDeck} onOpen={onOpen} />);
const eventOf = (root: ParentNode, title: string) => button(root, title).closest('li') ?? root;

describe('the timeline', () => {
  it('draws nothing for a deck without events', () => {
    expect(draw(<Timeline deck={{ ...fixtureDeck, events: [] }} onOpen={vi.fn()} />).textContent).toBe('');
  });

  it('reads day by day, place by place, event by event', () => {
    const body = drawTimeline();
    expect(textsOf(body, 'h2, h3, h4, .ev button')).toEqual([
      'Who said what, where, on which day',
      'Monday the ribbon',
      'The bridge',
      'Marsh cuts the ribbon',
      'Marsh speaks',
      'Wednesday',
      'The river',
      'Reed looks at the piers',
      'Place not given',
      'The bill is read out',
      'Day not given',
      'Rain begins',
    ]);
  });

  it('draws the lanes’ names for the eye alone', () => {
    const lanes = drawTimeline().querySelector('.lanes');
    expect(textsOf(lanes ?? document, 'div')).toEqual(['The bridge', 'The river', 'Place not given']);
    expect(lanes?.getAttribute('aria-hidden')).toBe('true');
  });

  it('says who tells of an event, whose words are whose, who gives no day, and what we note', () => {
    const ribbon = eventOf(drawTimeline(), 'Marsh cuts the ribbon');
    expect(textsOf(ribbon, '.s')).toEqual(['Source A', 'Source B', 'Source C']);
    expect(textsOf(ribbon, '.says')).toEqual(['cut the ribbon on Monday A C', 'the scisors did their work [sic] B']);
    expect(textsOf(ribbon, 'q')).toEqual(['cut the ribbon on Monday', 'the scisors did their work']);
    expect(textsOf(ribbon, 'q b')).toEqual(['on Monday', 'scisors']);
    expect(textsOf(ribbon, '.o')).toEqual(['B gives no day', 'B has no name for who cut it']);
  });

  it('does not repeat the letter where one source alone tells of it', () => {
    expect(textsOf(eventOf(drawTimeline(), 'Marsh speaks'), '.says')).toEqual(['spoke on Monday']);
  });

  it('draws a ring for what is still to come, and says so', () => {
    const body = drawTimeline();
    expect(textOf(body.querySelector('.sectn'))).toContain('a ring is still to come');
    const ahead = eventOf(body, 'Reed looks at the piers');
    expect(ahead.querySelector('.m')?.className).toBe('m part');
    expect(textOf(ahead.querySelector('.st .sr'))).toBe('still to come');
    const past = eventOf(body, 'Marsh speaks');
    expect(past.querySelector('.m')?.className).toBe('m full');
    expect(past.textContent).not.toContain('still to come');
    const events = fixtureDeck.events.map((event) => ({ ...event, ahead: false }));
    const none = draw(<Timeline deck={{ ...fixtureDeck, events }} onOpen={vi.fn()} />);
    expect(textOf(none.querySelector('.sectn'))).not.toContain('ring');
  });

  it('says the place of an event that has no day, and of no other', () => {
    expect(textsOf(drawTimeline(), '.at')).toEqual(['The harbour']);
  });

  it('hands on the event whose title is pressed', () => {
    const onOpen = vi.fn();
    press(button(drawTimeline(onOpen), 'Rain begins'));
    expect(onOpen).toHaveBeenCalledWith(fixtureDeck.events.find(({ id }) => id === 'rain'));
  });

  it('has every event of the pack once', () => {
    const deck = realDeck();
    const body = draw(<Timeline deck={deck} onOpen={vi.fn()} />);
    expect(textsOf(body, '.ev button').sort()).toEqual(deck.events.map(({ title }) => title).sort());
  });

  it(
    'passes axe',
    async () => {
      expect(
        await axeFinds(
          draw(
            <main>
              <h1>Page</h1>
              <Timeline deck={fixtureDeck} onOpen={vi.fn()} />
            </main>,
          ),
        ),
      ).toEqual([]);
    },
    AXE_TIMEOUT_MS,
  );
});
