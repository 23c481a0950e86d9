// A single-page application in small: links are caught, the address changes by history.pushState, the article is exchanged.
const ARTICLES = {
  summit: [
    'After Alaska',
    'Donald Trump and Vladimir Putin met in Alaska for nearly three hours on Friday and announced no agreement.',
    'Mr Trump has given up on a ceasefire and now wants a peace agreement right away, as the Kremlin does.',
  ],
  garden: [
    'The week in the garden',
    'Cut back the lavender before it turns woody. A sharp pair of shears is your trump card here.',
    'Slugs met on Friday night for nearly three hours and left no lettuce.',
  ],
  brussels: [
    'Brussels, on a Sunday',
    'Volodymyr Zelenskyy rejected the idea that Vladimir Putin would give Ukraine security guarantees after the summit with Donald Trump in Alaska.',
    'Ursula von der Leyen, who stood beside him, wants a meeting of Trump, Putin and Zelenskyy as soon as can be.',
    'Security means a strong Ukrainian army, he said, and only Europe has the money for one.',
    'On Monday he meets Mr Trump at the White House, three days after the Alaska summit ended without a deal.',
  ],
};
const article = document.getElementById('article');

function render() {
  const [title, ...texts] = ARTICLES[new URLSearchParams(location.search).get('a')] ?? ARTICLES.summit;
  document.title = title;
  article.replaceChildren(Object.assign(document.createElement('h1'), { textContent: title }));
  // The text comes a moment after the heading, as it does from a server.
  setTimeout(() => {
    for (const text of texts) article.append(Object.assign(document.createElement('p'), { textContent: text }));
  }, 80);
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('nav a');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  render();
});
addEventListener('popstate', render);
render();
