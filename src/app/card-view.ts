/** The card as a script of its own: loaded into a page when the first mention is found, so that other pages never pay for it. */
import { h, render } from 'preact';
import { createCard } from '../card/card';
import type { CardController, CardOptions } from '../card/types';
import { Card } from '../views/card';
import css from '../views/card.css?inline';

/** Starts the card with the views' look. */
export type StartCard = (options: Omit<CardOptions, 'css' | 'render'>) => CardController;

export const startCard: StartCard = (options) =>
  createCard({ ...options, css, render: (props, into) => render(props ? h(Card, props) : null, into) });
