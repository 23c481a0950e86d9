// A paragraph more every 300 ms, or all of them at once with "?whole". The first hardly speak of the event; each of the later
// ones makes it a little more likely that the page is about it, so that what is said in the early ones is a claim only at the end.
const PARAGRAPHS = [
  'The harbour has had a quiet week. The choir of its church sang on Saturday, forty people came, and most of them stayed for the soup. A ferry was repainted: it is green now, as it was in the time of the old captain. The library has bought a ladder, the school a piano, and the bakery in the lower street, after a long winter, a second oven. Nobody has seen the cat.',
  'A quiz at the bar was won by the guest from the school, who knew that Donald Trump once owned an airline; the second prize went to the baker, who knew the names of all winds.',
  'The two of them talked for nearly three hours and left without a deal.',
  'He said afterwards that they were not on the verge of a deal, though there had been some movement.',
  'Two buses are new. They run along the water and are late when it rains, which it does on most days of the week and on all Sundays, says the driver.',
  'Moscow is far away, and the mail takes three weeks.',
  'Mr Putin had flown in on Friday.',
  'Ukraine was in the news at six, at seven and at eight.',
  'The war in Ukraine goes on.',
  'The Kremlin is content, the baker thinks.',
  'Kyiv has had no rain.',
];
const article = document.getElementById('article');
let shown = 0;

function grow() {
  article.append(Object.assign(document.createElement('p'), { textContent: PARAGRAPHS[shown] }));
  shown++;
  if (shown === PARAGRAPHS.length) document.documentElement.classList.add('grown');
  return shown < PARAGRAPHS.length;
}

if (new URLSearchParams(location.search).has('whole')) while (grow());
else {
  const timer = setInterval(() => grow() || clearInterval(timer), 300);
}
