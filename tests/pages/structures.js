// A list of a thousand rows of which only those in sight are in the document, as long lists are made.
const ROW = 30;
const box = document.getElementById('window');
const list = document.getElementById('list');
list.style.blockSize = `${ROW * 1000}px`;
const rowAt = (index) => (index % 10 === 0 ? `Row ${index}: Marco Rubio` : `Row ${index}: nobody`);

function draw() {
  const first = Math.floor(box.scrollTop / ROW);
  const rows = Array.from({ length: 6 }, (_, at) => {
    const row = document.createElement('p');
    row.id = `row-${first + at}`;
    row.style.setProperty('--top', `${(first + at) * ROW}px`);
    row.textContent = rowAt(first + at);
    return row;
  });
  list.replaceChildren(...rows);
}
box.addEventListener('scroll', draw);
draw();
