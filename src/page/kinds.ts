/**
 * How an element takes part in the text around it: `inline` text runs on through it, a `block` holds text of its own, a
 * `break` is a `<br>`, a `skip` is passed over as if it were not there, a `wall` is passed over and parts the text.
 */
export type Kind = 'inline' | 'block' | 'break' | 'skip' | 'wall';

const names = (list: string, kind: Kind): [string, Kind][] => list.split(' ').map((name) => [name, kind]);

/**
 * Elements by name. No style is computed: a page that turns a `div` into inline text, or a `span` into a block, is read
 * by its elements' usual nature. What is skipped: code and data, things that are drawn and not set as text, form fields
 * and buttons (labels of actions, not prose), readings above ruby text, and our own host.
 * `pre` is read, because transcripts are set in it; `code` is not.
 */
const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...names(
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption ' +
      'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre search section ' +
      'summary table tbody td tfoot th thead tr ul xmp',
    'block',
  ),
  ...names(
    'button code datalist input kbd math noembed noframes noscript optgroup option parallax-card rp rt rtc samp script ' +
      'style svg template title',
    'skip',
  ),
  ...names('audio canvas embed frame frameset head iframe meter object progress select textarea video', 'wall'),
  ['br', 'break'],
]);

/** Elements that hold nothing but running text, so that an unknown element inside them is part of that text. */
const PHRASING = /^(p|h[1-6]|a|abbr|b|cite|em|i|mark|q|small|span|strong|u)$/;

/** Attributes that can change whether an element is read; the watcher listens to these and no others. */
export const KIND_ATTRIBUTES = ['hidden', 'contenteditable', 'open'];

/** How `element` takes part in the text around it, told by its name and a few attributes. */
export function kindOf(element: Element, name = element.localName): Kind {
  const kind = KINDS.get(name);
  if (kind === 'skip' || kind === 'break' || kind === 'wall') return kind;
  // One question instead of two to the many elements without any attribute.
  if (!element.hasAttributes())
    return kind === undefined ? unlistedKind(element, name) : name === 'dialog' ? 'skip' : kind;
  if (element.hasAttribute('hidden')) return 'skip';
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return kind === 'block' ? 'wall' : 'skip';
  if (kind === undefined) return unlistedKind(element, name);
  return name === 'dialog' && !element.hasAttribute('open') ? 'skip' : kind;
}

/**
 * What is not listed is inline, except custom elements: they are mostly blocks. What stands beside them must not decide,
 * or their kind would change without a trace in themselves.
 */
function unlistedKind(element: Element, name: string): Kind {
  // What a slot holds is shown only while nothing is put into the slot.
  if (name === 'slot') return (element as HTMLSlotElement).assignedNodes?.().length ? 'skip' : 'inline';
  if (!name.includes('-')) return 'inline';
  return PHRASING.test(element.parentElement?.localName ?? '') ? 'inline' : 'block';
}
