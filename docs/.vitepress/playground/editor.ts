import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, type Text } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { completionFrom } from './completion.ts';
import type { Known, Told } from './messages.ts';

/** The colours are the style sheet's, which knows light pages and dark ones. */
const colours = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--pg-key)' },
  { tag: tags.comment, color: 'var(--pg-comment)' },
  { tag: [tags.string, tags.content], color: 'var(--pg-string)' },
  { tag: [tags.separator, tags.punctuation, tags.meta], color: 'var(--pg-mark)' },
]);

/** The text, and what is told of it at its lines. */
export class Editor {
  readonly #view: EditorView;
  readonly #completion = new Compartment();

  /** @param changed called with the text whenever it has changed */
  constructor(parent: HTMLElement, label: string, changed: (text: string) => void) {
    const extensions = [
      lineNumbers(),
      lintGutter(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      highlightActiveLine(),
      yaml(),
      syntaxHighlighting(colours),
      this.#completion.of([]),
      // Tab isn't taken, so that the keyboard gets out of the editor again.
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) changed(update.state.doc.toString());
      }),
    ];
    this.#view = new EditorView({ parent, state: EditorState.create({ extensions }) });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Puts another text in place of this one; it can be taken back. */
  replace(text: string): void {
    const { length } = this.#view.state.doc;
    this.#view.dispatch({
      changes: { from: 0, to: length, insert: text },
      selection: { anchor: 0 },
      scrollIntoView: true,
    });
  }

  complete(known: Known): void {
    const override = [completionFrom(known)];
    this.#view.dispatch({
      effects: this.#completion.reconfigure(
        autocompletion({ override, icons: false, activateOnCompletion: ({ type }) => type === 'property' }),
      ),
    });
  }

  mark(told: readonly Told[]): void {
    const { state } = this.#view;
    this.#view.dispatch(
      setDiagnostics(
        state,
        told.flatMap((each) => diagnosticOf(each, state.doc)),
      ),
    );
  }

  /** Takes the reader to what is told. */
  show({ line = 1, column = 1 }: Told): void {
    const { doc } = this.#view.state;
    const anchor = offsetOf(doc, line, column);
    this.#view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    this.#view.focus();
  }

  end(): void {
    this.#view.destroy();
  }
}

function diagnosticOf({ line, column = 1, length = 1, severity, message }: Told, doc: Text): Diagnostic[] {
  // The text may have gone on since it was looked at.
  if (line === undefined || line > doc.lines) return [];
  const from = offsetOf(doc, line, column);
  return [{ from, to: Math.min(from + length, doc.line(line).to), severity, message }];
}

function offsetOf(doc: Text, line: number, column: number): number {
  const { from, to } = doc.line(Math.min(line, doc.lines));
  return Math.min(from + column - 1, to);
}
