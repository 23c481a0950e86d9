/** Pages that do not come to rest: entry of a bundle that runs inside a page. */

export interface Unrest {
  storm(ms: number, changes: number): Promise<void>;
  blog(entries: number, standing: number): Promise<void>;
  untilMarked(name: string): Promise<number>;
}

declare global {
  var parallaxUnrest: Unrest;
}

/** How long a name is waited for at most (ms). */
const PATIENCE_MS = 30_000;

/** Changes text, adds and removes elements, in every frame until the time is over. */
function storm(ms: number, changes: number): Promise<void> {
  const place = document.querySelector('article') ?? document.body;
  const lines = Array.from({ length: 400 }, (_, at) => {
    const line = document.createElement('p');
    line.textContent = `Line ${at}`;
    place.append(line);
    return line;
  });
  const end = performance.now() + ms;
  return new Promise((done) => {
    let count = 0;
    const frame = () => {
      for (let change = 0; change < changes; change++, count++) {
        const line = lines[(count * 7) % lines.length];
        if (!line) continue;
        if (count % 3 === 0) line.textContent = `Putin spoke for the ${count}th time, and Trump heard it.`;
        else if (count % 3 === 1) line.firstChild?.replaceWith(`Nothing new at the harbour, ${count}.`);
        else place.append(line);
      }
      if (performance.now() < end) requestAnimationFrame(frame);
      else done();
    };
    requestAnimationFrame(frame);
  });
}

/** One entry after the other at the top, and the oldest out. */
function blog(entries: number, standing: number): Promise<void> {
  const place = document.querySelector('article') ?? document.body;
  return new Promise((done) => {
    let count = 0;
    const frame = () => {
      const entry = document.createElement('section');
      entry.className = 'bench-entry';
      const said =
        count % 4 === 0 ? 'Trump and Zelensky will meet in Washington, an aide said.' : 'The ferry was late.';
      entry.innerHTML = `<h3>Entry ${count}</h3><p>${said}</p><p>It is <a href="#more">said</a> to be so at ${count}.</p>`;
      place.prepend(entry);
      const all = place.querySelectorAll('.bench-entry');
      if (all.length > standing) all[all.length - 1]?.remove();
      if (++count < entries) requestAnimationFrame(frame);
      else done();
    };
    requestAnimationFrame(frame);
  });
}

/** Adds a name; how long it takes until it is marked (ms). */
function untilMarked(name: string): Promise<number> {
  const line = document.createElement('p');
  line.textContent = `At last ${name} spoke.`;
  document.body.prepend(line);
  const began = performance.now();
  return new Promise((done) => {
    const look = () => {
      const ranges = [...(CSS.highlights.get('parallax-person') ?? [])];
      if (ranges.some(({ startContainer }) => startContainer.parentNode === line)) done(performance.now() - began);
      else if (performance.now() - began > PATIENCE_MS) done(Number.NaN);
      else setTimeout(look, 20);
    };
    look();
  });
}

globalThis.parallaxUnrest = { storm, blog, untilMarked };
