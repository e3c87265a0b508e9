import { Client } from './client.ts';
import { Editor } from './editor.ts';
import { examples } from './examples.ts';
import type { OpenedFile, Options, Told } from './messages.ts';
import { packed, type Shared, unpacked } from './share.ts';
import { element, type View, viewWith } from './view.ts';
import { type PlaygroundWords, wordsFor } from './words.ts';
import './style.css';

/**
 * Puts the playground into an element of a page: a topology file beside its picture, drawn as one types. All of it happens
 * in the browser.
 *
 * @param lang the page's language, `en` or `zh-TW`
 * @returns takes it away again
 */
export function mountPlayground(parent: HTMLElement, lang: string): () => void {
  const playground = new Playground(wordsFor(lang));
  parent.replaceChildren(playground.root);
  playground.start();
  return () => playground.end();
}

/** A picture isn't made narrower than this, px. */
const LEGIBLE = 640;

class Playground {
  readonly #words: PlaygroundWords;
  readonly #view: View;
  readonly #editor: Editor;
  readonly #client: Client;
  readonly #hashChanged = () => void this.#takeLink();
  #svg = '';

  constructor(words: PlaygroundWords) {
    this.#words = words;
    this.#view = viewWith(words, Object.keys(examples));
    this.#editor = new Editor(this.#view.editor, words.editor, () => this.#draw());
    this.#client = new Client({
      ready: (known) => this.#editor.complete(known),
      drawn: (svg, time) => this.#show(svg, time),
      fault: (told) => this.#tell(told, words.atFault),
      checked: (told) => this.#tell(told),
    });
    this.#listen();
  }

  get root(): HTMLElement {
    return this.#view.root;
  }

  /** Begins with what the address holds, else with the first example. */
  start(): void {
    window.addEventListener('hashchange', this.#hashChanged);
    const [first = ''] = Object.values(examples);
    void this.#takeLink().then((taken) => {
      if (!taken) this.#editor.replace(first);
    });
  }

  end(): void {
    window.removeEventListener('hashchange', this.#hashChanged);
    this.#client.end();
    this.#editor.end();
  }

  #listen(): void {
    const { example, fields, file, open, share, download, root } = this.#view;
    for (const field of Object.values(fields)) field.addEventListener('change', () => this.#draw());
    example.addEventListener('change', () => {
      const text = examples[example.value];
      if (text !== undefined) this.#editor.replace(text);
      example.value = '';
    });
    open.addEventListener('click', () => file.click());
    file.addEventListener('change', () => {
      void this.#open([...(file.files ?? [])]);
      file.value = '';
    });
    share.addEventListener('click', () => void this.#share());
    download.addEventListener('click', () => this.#download());
    // Before the editor, which would take the text of a file as it is.
    root.addEventListener('dragover', (event) => event.preventDefault(), { capture: true });
    root.addEventListener(
      'drop',
      (event) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        void this.#open(files);
      },
      { capture: true },
    );
  }

  #draw(): void {
    this.#client.draw(this.#editor.text, this.#options);
  }

  get #options(): Options {
    const said = Object.entries(this.#view.fields).filter(([, { value }]) => value !== '');
    return Object.fromEntries(
      said.map(([key, { value }]) => [key, key === 'width' ? Number(value) : value]),
    ) as Options;
  }

  #show(svg: string, time: number): void {
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    const picture = document.importNode(drawn, true);
    // Where there is less room than this, letters would be too small to read: the picture is scrolled.
    picture.style.minWidth = `${Math.min(LEGIBLE, Number(picture.getAttribute('width')))}px`;
    this.#svg = svg;
    this.#view.picture.replaceChildren(picture);
    this.#say(this.#words.drawn.replace('{time}', time.toFixed(1)));
    this.#view.root.dataset.time = String(time);
  }

  #say(text: string): void {
    this.#view.status.textContent = text;
  }

  #tell(told: readonly Told[], status?: string): void {
    const { line, fine } = this.#words;
    this.#editor.mark(told);
    if (status !== undefined) this.#say(status);
    const items = told.map((each) => {
      const place = each.line === undefined ? '' : `${line.replace('{line}', String(each.line))}: `;
      const head = `${place}${this.#words[each.severity]}: `;
      const button = element('button', { type: 'button' }, element('strong', {}, head), each.message);
      button.addEventListener('click', () => this.#point(each));
      return element('li', { class: `pg-${each.severity}` }, button);
    });
    this.#view.told.replaceChildren(...(items.length > 0 ? items : [element('li', {}, fine)]));
  }

  /** Shows what is told in the file, and marks what it means in the picture. */
  #point(told: Told): void {
    for (const each of this.#view.picture.querySelectorAll('.pg-meant')) each.classList.remove('pg-meant');
    for (const id of told.nodes ?? [])
      for (const name of ['node', 'link'])
        for (const each of this.#view.picture.querySelectorAll(`[data-${name}="${CSS.escape(id)}"]`))
          each.classList.add('pg-meant');
    this.#editor.show(told);
  }

  async #open(files: readonly File[]): Promise<void> {
    const read = await Promise.all(
      files.map(async (file): Promise<OpenedFile> => ({ name: file.name, text: await textOf(file) })),
    );
    const { text, remarks } = await this.#client.open(read);
    if (text !== '') this.#editor.replace(text);
    if (remarks.length > 0) this.#say(remarks.join(' '));
  }

  async #share(): Promise<void> {
    const shared: Shared = { text: this.#editor.text, options: this.#options };
    const address = new URL(location.href);
    address.hash = await packed(shared);
    history.replaceState(history.state, '', address);
    try {
      await navigator.clipboard.writeText(address.href);
      this.#say(this.#words.shared);
    } catch {
      // Pages that aren't served safely have no clipboard.
      this.#say(this.#words.sharedInAddress);
    }
  }

  /** Takes text and options from the address. Returns whether it holds any. */
  async #takeLink(): Promise<boolean> {
    const { hash } = location;
    if (!/^#t=/.test(hash)) return false;
    const shared = await unpacked(hash);
    if (!shared) {
      this.#say(this.#words.brokenLink);
      return false;
    }
    for (const [key, field] of Object.entries(this.#view.fields)) {
      const value = shared.options[key as keyof Options];
      field.value = value === undefined ? (field.options[0]?.value ?? '') : String(value);
      if (field.selectedIndex < 0) field.selectedIndex = 0;
    }
    this.#editor.replace(shared.text);
    return true;
  }

  #download(): void {
    const [, title = ''] = /<title[^>]*>([^<]*)</.exec(this.#svg) ?? [];
    const name = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
    const href = URL.createObjectURL(new Blob([this.#svg], { type: 'image/svg+xml' }));
    element('a', { href, download: `${name === '' ? 'topology' : name}.svg` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1_000);
  }
}

/** The text of a file of whatever encoding: PowerShell writes UTF-16. */
async function textOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
