// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Options, type OptionsProps } from '../../src/views/options';
import { AXE_TIMEOUT_MS, axeFinds, button, draw, press, textOf, textsOf } from './draw';

const props = (more: Partial<OptionsProps> = {}): OptionsProps => ({
  everywhereOn: true,
  offSites: ['news.example', 'a.example'],
  sureness: 'usual',
  mode: 'news',
  onMode: vi.fn(),
  onExport: vi.fn(),
  onImport: vi.fn(async () => 0),
  onForget: vi.fn(async () => {}),
  onEverywhere: vi.fn(),
  onSureness: vi.fn(),
  onSite: vi.fn(),
  hidden: { entries: [], packs: [], limit: 500, onRestore: vi.fn(), onRestoreAll: vi.fn(), onExport: vi.fn() },
  ...more,
});
const drawOptions = (options: OptionsProps) => draw(<Options {...options} />);

function field(root: ParentNode): HTMLInputElement {
  const input = root.querySelector<HTMLInputElement>('.add input');
  if (!input) throw new Error('no field');
  return input;
}

function add(root: ParentNode, text: string): void {
  const input = field(root);
  act(() => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  act(() => {
    root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
}

describe('the options page', () => {
  it('lets the reader choose between fewer and more marks', () => {
    const options = props({ sureness: 'more' });
    const choices = [...drawOptions(options).querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(choices.map(({ checked }) => checked)).toEqual([true, false, false, false, false, true]);
    press(choices[3] as HTMLInputElement);
    expect(options.onSureness).toHaveBeenCalledWith('fewer');
    press(choices[2] as HTMLInputElement);
    expect(options.onMode).toHaveBeenCalledWith('asked');
  });

  it('switches everything', () => {
    const options = props({ everywhereOn: false });
    const input = drawOptions(options).querySelector<HTMLInputElement>('[role=switch]');
    if (!input) throw new Error('no switch');
    expect(input.checked).toBe(false);
    press(input);
    expect(options.onEverywhere).toHaveBeenCalledWith(true);
  });

  it('lists the sites that are off and turns them on again', () => {
    const options = props();
    const body = drawOptions(options);
    expect(textsOf(body, '.sites li > span')).toEqual(['a.example', 'news.example']);
    press(button(body, 'Turn on news.example'));
    expect(options.onSite).toHaveBeenCalledWith('news.example', true);
  });

  it('says that no site is off', () => {
    expect(textOf(drawOptions(props({ offSites: [] })).querySelector('h3 + p'))).toBe('None. Every site is read.');
    const allOff = drawOptions(props({ offSites: [], everywhereOn: false }));
    expect(textOf(allOff.querySelector('h3 + p'))).toBe('None.');
  });

  it('turns a site off by its host name, in whatever form it was typed, and clears the field', () => {
    const options = props();
    const body = drawOptions(options);
    add(body, ' https://Paper.Example/a/b ');
    expect(options.onSite).toHaveBeenCalledWith('paper.example', false);
    expect(field(body).value).toBe('');
    expect(field(body).getAttribute('aria-invalid')).toBe('false');
  });

  it.each([
    ['', 'Write the site’s host name first.'],
    ['not a host', '“not a host” is not a host name. It should look like news.example.'],
    ['NEWS.example', 'news.example is turned off already.'],
  ])('says what is wrong with “%s”', (text, problem) => {
    const options = props();
    const body = drawOptions(options);
    add(body, text);
    expect(options.onSite).not.toHaveBeenCalled();
    expect(textOf(body.querySelector('[role=alert]'))).toBe(problem);
    const input = field(body);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-describedby')).toContain(body.querySelector('[role=alert]')?.id);
  });

  it('shows the commands as the browser has them', () => {
    const shortcuts = [
      { keys: 'Alt+Shift+N', does: 'Next mention' },
      { keys: '', does: 'Previous mention' },
    ];
    const body = drawOptions(props({ shortcuts }));
    expect(textsOf(body, '.keys dt')).toEqual(['Alt+Shift+N', 'not set', 'Enter', 'Escape']);
  });

  it(
    'passes axe',
    async () => {
      const body = drawOptions(props({ shortcuts: [{ keys: 'Alt+Shift+N', does: 'Next mention' }] }));
      add(body, 'not a host');
      expect(await axeFinds(body)).toEqual([]);
    },
    AXE_TIMEOUT_MS,
  );
});
