/** Entry of a bundle: the floor's walk where nothing has run before. */
import { walkFloor } from './floor';

const began = performance.now();
const sum = walkFloor(document.body);
globalThis.parallaxTook = performance.now() - began + (sum < 0 ? 1 : 0);
