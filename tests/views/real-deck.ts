import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deck } from '../../src/pack/deck';
import { makeDeck } from '../../src/pack/make-deck';

const PACK = join(import.meta.dirname, '../../assets/packs/alaska-summit/pack.json');

/** The deck of the pack that the extension is built with. */
export const realDeck = (): Deck => makeDeck(JSON.parse(readFileSync(PACK, 'utf8')));
