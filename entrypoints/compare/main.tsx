import { render } from 'preact';
import { loadDeck } from '../../src/app/deck-file';
import { Compare } from '../../src/views/compare';
import '../../src/views/compare.css';

const initialClaim = decodeURIComponent(location.hash.slice(1)) || null;
render(<Compare deck={await loadDeck()} initialClaim={initialClaim} />, document.body);
