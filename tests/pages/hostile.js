/**
 * Ways in which a page may try to hurt what reads it; "?attack=" chooses one. Whatever goes wrong in the page's own world is
 * noted in `hostile.errors`, every call of something that was patched in `hostile.sprung`.
 */
window.hostile = (() => {
  const attack = new URLSearchParams(location.search).get('attack') ?? '';
  const errors = [];
  const sprung = [];
  const log = [];
  let isOver = false;
  const undo = [];
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => errors.push(violatedDirective));

  const replace = (object, key, descriptor) => {
    const before = Object.getOwnPropertyDescriptor(object, key);
    // Without a prototype: that of all objects is patched, too.
    Object.defineProperty(object, key, { __proto__: null, configurable: true, ...descriptor });
    if (before) Object.setPrototypeOf(before, null);
    undo.push(() => (before ? Object.defineProperty(object, key, before) : Reflect.deleteProperty(object, key)));
  };

  /** Every function and getter of an object notes that it was called, and throws. */
  const trap = (name, object, only = Object.getOwnPropertyNames(object)) => {
    for (const key of only) {
      const known = Object.getOwnPropertyDescriptor(object, key);
      if (!known?.configurable || key === 'constructor') continue;
      const spring = () => {
        sprung.push(`${name}.${String(key)}`);
        throw new Error(`${name}.${String(key)} was called`);
      };
      if (known.get) replace(object, key, { get: spring, set: spring });
      else if (typeof known.value === 'function') replace(object, key, { value: spring, writable: true });
    }
  };

  const trapAll = () => {
    trap('Highlight', Highlight.prototype);
    trap('HighlightRegistry', HighlightRegistry.prototype);
    trap('StaticRange', AbstractRange.prototype);
    trap('Range', Range.prototype);
    trap('TreeWalker', TreeWalker.prototype);
    trap('CharacterData', CharacterData.prototype);
    trap('Node', Node.prototype);
    trap('Document', Document.prototype, [
      'createElement',
      'createRange',
      'createTreeWalker',
      'caretPositionFromPoint',
    ]);
    trap('Element', Element.prototype, ['attachShadow', 'getBoundingClientRect', 'localName', 'shadowRoot', 'remove']);
    trap('HTMLElement', HTMLElement.prototype, ['showPopover', 'hidePopover', 'focus', 'style']);
    trap('MutationObserver', MutationObserver.prototype);
    trap('IntersectionObserver', IntersectionObserver.prototype);
    trap('customElements', CustomElementRegistry.prototype);
    trap('window', window, [
      'requestAnimationFrame',
      'setTimeout',
      'getComputedStyle',
      'getSelection',
      'queueMicrotask',
    ]);
    trap('Promise', Promise.prototype, ['then', 'catch', 'finally']);
    trap('Map', Map.prototype);
    trap('Set', Set.prototype);
    trap('RegExp', RegExp.prototype, ['exec', 'test']);
    trap('JSON', JSON);
    for (const key of [
      'start',
      'end',
      'text',
      'node',
      'block',
      'id',
      'value',
      'get',
      'set',
      'then',
      'people',
      'signal',
    ]) {
      replace(Object.prototype, key, {
        get: () => undefined,
        set: () => sprung.push(`Object.prototype.${key}`),
      });
    }
    replace(Array.prototype, Symbol.iterator, {
      value: () => {
        sprung.push('Array.prototype[Symbol.iterator]');
        throw new Error('an array was iterated');
      },
      writable: true,
    });
  };

  /** What the page's own scripts hear; taken down so that it can be compared. */
  const listen = () => {
    for (const type of ['click', 'keydown', 'pointerdown', 'focusin', 'selectionchange', 'scroll']) {
      addEventListener(type, ({ target }) => log.push(`${type} ${target?.id ?? ''} ${target?.nodeName ?? ''}`), true);
    }
  };

  const every = (ms, times, work) => {
    const timer = setInterval(() => {
      work();
      if (--times > 0) return;
      clearInterval(timer);
      isOver = true;
    }, ms);
  };
  const onCard = (work) =>
    new MutationObserver(() => {
      const card = document.querySelector('parallax-card');
      if (card) work(card);
    }).observe(document, { childList: true, subtree: true });
  const paragraph = (html) => {
    const made = document.createElement('p');
    made.innerHTML = html;
    document.getElementById('place').append(made);
    return made;
  };
  const write = (text) => (paragraph('').textContent = text);

  const EARLY = { prototypes: trapAll };

  const ATTACKS = {
    clearing: () => every(30, 100, () => CSS.highlights.clear()),
    stealing: () =>
      every(30, 100, () => {
        for (const name of ['parallax-person', 'parallax-claim']) CSS.highlights.set(name, new Highlight());
      }),
    emptying: () =>
      every(30, 100, () => {
        for (const highlight of CSS.highlights.values()) highlight.clear();
      }),
    removing: () => onCard((card) => card.remove()),
    hiding: () => onCard((card) => card.style.setProperty('display', 'none', 'important')),
    moving: () => onCard((card) => card.parentNode !== document.body && document.body.prepend(card)),
    stripping: () => onCard((card) => card.removeAttribute('popover')),
    refusing: () =>
      addEventListener(
        'beforetoggle',
        (event) => event.target.localName === 'parallax-card' && event.preventDefault(),
        true,
      ),
    outbidding: () => {
      const box = document.body.appendChild(document.createElement('div'));
      box.id = 'bid';
      box.popover = 'manual';
      box.textContent = 'Subscribe to go on reading';
      addEventListener(
        'toggle',
        ({ target }) => {
          if (target.localName !== 'parallax-card') return;
          box.dataset.bids = String(Number(box.dataset.bids ?? 0) + 1);
          if (box.matches(':popover-open')) box.hidePopover();
          box.showPopover();
        },
        true,
      );
    },
    covering: () =>
      onCard(() => {
        const dialog = document.querySelector('dialog') ?? document.body.appendChild(document.createElement('dialog'));
        if (dialog.open) return;
        dialog.textContent = 'Subscribe to go on reading';
        dialog.showModal();
      }),
    overlay: () => {
      const cover = document.body.appendChild(document.createElement('div'));
      cover.id = 'cover';
      cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff';
    },
    pointerless: () => document.querySelector('article').style.setProperty('pointer-events', 'none', 'important'),
    storm: () =>
      every(5, 200, () => {
        const first = document.getElementById('first');
        first.firstChild.replaceWith(document.createTextNode(first.textContent));
        first.toggleAttribute('hidden');
        document.getElementById('second').toggleAttribute('contenteditable');
        for (let at = 0; at < 200; at++) paragraph('Vladimir <b>Putin</b>').remove();
      }),
    'near-misses': () => write('Trumpet Putinesque Starmerism Zelenskyy’s Melonis Vanceish '.repeat(180_000)),
    'no-spaces': () => write('PutinTrumpZelensky'.repeat(280_000)),
    accents: () => write('Tŕump Pútín Z\u200belensky P\u00adu\u00adt\u00adi\u00adn '.repeat(100_000)),
    nesting: () => {
      let inner = document.getElementById('place');
      for (let depth = 0; depth < 10_000; depth++) inner = inner.appendChild(document.createElement('span'));
      inner.textContent = 'Emmanuel Macron';
      document.getElementById('place').style.display = 'none';
    },
    'shadow-roots': () => {
      const all = document.createDocumentFragment();
      for (let at = 0; at < 100_000; at++) {
        const host = document.createElement('div');
        host.attachShadow({ mode: 'open' }).append('x');
        all.append(host);
      }
      document.getElementById('place').append(all);
    },
    'odd-characters': () => {
      paragraph('').append('Vlad\u200bimir Pu\u00adtin \u202espoke\u202c');
      paragraph('').append('\u2066Donald\u2069 \u2067Trump\u2069 \ud83d \udc00\ud800');
      paragraph('').append('\udfff'.repeat(1_000), 'Keir Starmer', '\ud800'.repeat(1_000));
      paragraph('').append('Ma\u0301\u0301\u0301'.repeat(1_000), ' Marco Rubio');
    },
    'other-forms': () => {
      const place = document.getElementById('place');
      const script = (type, text) => {
        const made = place.appendChild(document.createElement('script'));
        made.type = type;
        made.textContent = text;
      };
      script('application/ld+json', JSON.stringify({ about: 'Keir Starmer', text: 'Putin met Trump in Alaska' }));
      script('text/plain', '<p>Keir Starmer</p>');
      paragraph('<template><p>Keir Starmer</p></template><noscript>Keir Starmer</noscript>');
      paragraph('<a title="Keir Starmer" href="https://example.org/Keir%20Starmer?x=Keir+Starmer">a link</a>');
      paragraph('<input value="Keir Starmer"><textarea>Keir Starmer</textarea><svg><text>Keir Starmer</text></svg>');
      paragraph('&lt;img src=x onerror=alert(1)&gt;Friedrich Merz&lt;/img&gt;').id = 'escaped';
    },
    base: () => {
      const base = document.createElement('base');
      base.href = 'https://elsewhere.invalid/';
      base.target = 'elsewhere';
      document.head.append(base);
    },
    sandboxed: () => {
      const html = '<p>Donald Trump met Vladimir Putin in Alaska.</p>';
      for (const sandbox of ['', 'allow-scripts', 'allow-same-origin']) {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', sandbox);
        frame.srcdoc = html;
        document.getElementById('place').append(frame);
      }
    },
    clobbering: () =>
      paragraph(
        '<form name="body"></form><img name="highlights"><img name="querySelectorAll"><form name="createTreeWalker"><input name="parentNode"><input name="nodeType"></form>',
      ),
    names: () => {
      for (const id of ['browser', 'chrome', 'parallax', 'CSS', 'Highlight'])
        paragraph(`<i id="${id}" name="${id}"></i>`);
    },
  };

  return {
    attack,
    attacks: [...Object.keys(EARLY), ...Object.keys(ATTACKS)],
    errors,
    sprung,
    log,
    isOver: () => isOver,
    begin() {
      // What listens would spring the page's own traps.
      if (!EARLY[attack]) listen();
      EARLY[attack]?.();
      ATTACKS[attack]?.();
    },
    /** Everything that was patched is again as it was. */
    disarm() {
      // Arrays cannot be iterated while they are patched.
      for (let at = undo.length - 1; at >= 0; at--) undo[at]();
      undo.length = 0;
    },
    arm: () => EARLY[attack]?.(),
    /** Events that no person made, over every place of the page. */
    pretend() {
      for (const { left, top } of ['first', 'second'].map((id) =>
        document.getElementById(id).getBoundingClientRect(),
      )) {
        for (let step = 0; step < 30; step++) {
          const where = { bubbles: true, composed: true, clientX: left + step * 6, clientY: top + 8 };
          const target = document.elementFromPoint(where.clientX, where.clientY) ?? document.body;
          for (const type of ['pointermove', 'pointerover', 'pointerdown', 'pointerup']) {
            target.dispatchEvent(new PointerEvent(type, { ...where, pointerType: 'mouse' }));
          }
          target.dispatchEvent(new MouseEvent('mousemove', where));
          target.dispatchEvent(new PointerEvent('click', { ...where, pointerType: 'touch' }));
        }
      }
      for (const key of ['.', ',', 'Enter', ' ', 'Tab']) {
        for (const type of ['keydown', 'keyup']) {
          document.body.dispatchEvent(new KeyboardEvent(type, { key, altKey: true, bubbles: true, composed: true }));
        }
      }
    },
    add: paragraph,
  };
})();
