// An article whose text lies in an open shadow root, with a second component inside it, as some publishers build them.
function fill(host, parts) {
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = ':host { display: block } p { margin: 0 0 18px }';
  root.append(style, ...parts);
}

const text = (words) => Object.assign(document.createElement('p'), { textContent: words });

customElements.define(
  'news-quote',
  class extends HTMLElement {
    connectedCallback() {
      fill(this, [
        text('Emmanuel Macron and Keir Starmer will fly to Washington with the Ukrainian president on Monday.'),
      ]);
    }
  },
);
customElements.define(
  'news-article',
  class extends HTMLElement {
    connectedCallback() {
      fill(this, [
        text('Volodymyr Zelenskyy rejected the idea that Russia would give Ukraine security guarantees.'),
        document.createElement('news-quote'),
        text('The two presidents had talked in Alaska for nearly three hours.'),
      ]);
    }
  },
);
