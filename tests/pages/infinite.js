// A new piece is appended whenever the end of the stream comes near the window, up to a dozen.
const PIECES = [
  'Volodymyr Zelensky will be received by Mr Trump at the White House on Monday, and seven Europeans with him.',
  'The harbour of Anchorage was quiet at the weekend. A cruise ship left, and another came.',
  'Marco Rubio said that they were not on the verge of a deal, though he had seen some movement.',
  'Friedrich Merz spoke of hard days to come and of a long evening.',
];
const stream = document.getElementById('stream');
const end = document.getElementById('end');
let count = 0;
const watch = new IntersectionObserver((seen) => {
  if (!seen.some((entry) => entry.isIntersecting) || count >= 12) return;
  const article = document.createElement('article');
  article.className = 'late';
  article.append(
    Object.assign(document.createElement('h2'), { textContent: `Piece ${count + 1}` }),
    Object.assign(document.createElement('p'), { textContent: PIECES[count % PIECES.length] }),
  );
  stream.append(article);
  count++;
  // Looked at afresh, in case the end is still in the window.
  watch.unobserve(end);
  watch.observe(end);
});
watch.observe(end);
