// Entries appear at the top, as live blogs have it: one at every press of the button, or by themselves with "?timer=MS".
const ENTRIES = [
  [
    '7.40 am',
    'Rutte lands',
    ['Mark Rutte has landed outside Washington, ', ['em', 'coat over his arm'], '. He took no questions.'],
  ],
  [
    '8.10 am',
    'A word from the envoy',
    ['Steve Witkoff says again that Russia made concessions on ', ['a', 'all five regions'], '.'],
  ],
  [
    '8.35 am',
    'Sanctions',
    ['Paris and Berlin say that new sanctions on Russia are ready if Moscow refuses to go on talking.'],
  ],
  ['9.00 am', 'Weather', ['It is thirty degrees in the capital, and the ice cream vans are out.']],
  [
    '9.20 am',
    'No three-way meeting yet',
    ['The Kremlin has not agreed to a meeting of Trump, Putin and Zelensky, a spokesman says.'],
  ],
];
const entries = document.getElementById('entries');
let shown = 0;

function show() {
  const [time, title, parts] = ENTRIES[shown % ENTRIES.length];
  shown++;
  const entry = document.createElement('article');
  entry.className = 'entry late';
  const stamp = document.createElement('p');
  stamp.append(Object.assign(document.createElement('time'), { textContent: time }));
  const heading = Object.assign(document.createElement('h2'), { textContent: title });
  const text = document.createElement('p');
  for (const part of parts) {
    if (typeof part === 'string') text.append(part);
    else text.append(Object.assign(document.createElement(part[0]), { textContent: part[1] }));
  }
  entry.append(stamp, heading, text);
  entries.prepend(entry);
}

document.getElementById('more').addEventListener('click', show);
document.getElementById('fewer').addEventListener('click', () => entries.querySelector('.late')?.remove());
const timer = Number(new URLSearchParams(location.search).get('timer'));
if (timer > 0) setInterval(() => shown < ENTRIES.length && show(), timer);
