/** Starts the card with the views' look. */
import { h, render } from 'preact';
import { createCard } from '../card/card';
import type { CardController, CardOptions } from '../card/types';
import { Card } from '../views/card';
import css from '../views/card.css?inline';

export const startCard = (options: Omit<CardOptions, 'css' | 'render'>): CardController =>
  createCard({ ...options, css, render: (props, into) => render(props ? h(Card, props) : null, into) });
