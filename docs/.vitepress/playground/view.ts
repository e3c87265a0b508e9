import type { Options } from './messages.ts';
import type { PlaygroundWords } from './words.ts';

type Attributes = Readonly<Record<string, string>>;

/** An element with attributes and what is in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...inner: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inner);
  return made;
}

/** The parts of the playground on the page. */
export interface View {
  readonly root: HTMLElement;
  readonly example: HTMLSelectElement;
  readonly fields: Readonly<Record<keyof Options, HTMLSelectElement>>;
  readonly file: HTMLInputElement;
  readonly open: HTMLButtonElement;
  readonly share: HTMLButtonElement;
  readonly download: HTMLButtonElement;
  readonly editor: HTMLElement;
  readonly picture: HTMLElement;
  readonly status: HTMLElement;
  readonly told: HTMLElement;
}

/** Makes the parts of the playground. */
export function viewWith(words: PlaygroundWords, examples: readonly string[]): View {
  const example = select([['', words.chooseExample], ...examples.map((name) => [name, name] as const)]);
  const fields = fieldsWith(words);
  const file = element('input', { type: 'file', multiple: '', accept: '.yaml,.yml,.json,.tfstate', hidden: '' });
  const open = button(words.open);
  const share = button(words.share);
  const download = button(words.download);
  const editor = element('div', { class: 'pg-editor' });
  const picture = element('div', { class: 'pg-picture', role: 'region', 'aria-label': words.picture, tabindex: '0' });
  const status = element('p', { class: 'pg-status', role: 'status' }, words.loading);
  const told = element('ol', { class: 'pg-told', 'aria-label': words.findings });
  const labelled = (label: string, field: HTMLElement) => element('label', {}, element('span', {}, label), field);
  const root = element(
    'div',
    { class: 'pg' },
    element(
      'div',
      { class: 'pg-bar', role: 'group', 'aria-label': words.options },
      labelled(words.example, example),
      ...(Object.keys(fields) as (keyof Options)[]).map((key) => labelled(words[key], fields[key])),
      element('span', { class: 'pg-buttons' }, open, share, download, file),
    ),
    element('div', { class: 'pg-panes' }, element('div', { class: 'pg-left' }, editor, status, told), picture),
    element('p', { class: 'pg-note' }, words.dropHere, ' ', words.privacy),
  );
  return { root, example, fields, file, open, share, download, editor, picture, status, told };
}

function fieldsWith(words: PlaygroundWords): View['fields'] {
  const unsaid = ['', words.asFile] as const;
  return {
    detail: select([unsaid, ['overview', words.overview], ['logical', words.logical], ['full', words.full]]),
    direction: select([unsaid, ['left-to-right', words.leftToRight], ['top-to-bottom', words.topToBottom]]),
    width: select([unsaid, ['1280', words.slide], ['720', words.column], ['360', words.phone]]),
    theme: select([
      ['page', words.page],
      ['light', words.light],
      ['dark', words.dark],
      ['auto', words.auto],
      ['print', words.print],
    ]),
    locale: select([unsaid, ['en', 'English'], ['zh-TW', '繁體中文']]),
  };
}

function select(options: readonly (readonly [value: string, label: string])[]): HTMLSelectElement {
  const made = element('select');
  made.append(...options.map(([value, label]) => element('option', { value }, label)));
  return made;
}

function button(label: string): HTMLButtonElement {
  return element('button', { type: 'button' }, label);
}
