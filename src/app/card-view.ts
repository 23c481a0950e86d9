/** How the card's room draws: the views' card, with its styles, into the closed shadow root. */
import { h, render } from 'preact';
import type { CardOptions } from '../card/types';
import { Card } from '../views/card';
import cardCss from '../views/card.css?inline';

export const drawCard: Pick<CardOptions, 'css' | 'render'> = {
  css: cardCss,
  render: (props, into) => render(props ? h(Card, props) : null, into),
};
