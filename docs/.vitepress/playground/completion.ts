import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Known, Schema } from './messages.ts';
import { placeAt } from './place.ts';

/** The lists of names that complete the value of a key. */
const namesOf: Readonly<Record<string, keyof Known['names']>> = {
  peeringLocation: 'peeringLocation',
  provider: 'provider',
  region: 'region',
};

/** Completes keys and words from the schema, and names from Microsoft's lists. */
export function completionFrom({ schema, names }: Known): (context: CompletionContext) => CompletionResult | null {
  return ({ state, pos, explicit }) => {
    const place = placeAt(state.doc.toString(), pos);
    // Where only a value may stand, its words are offered before it is begun.
    if (place.word === '' && !explicit && place.key) return null;
    const here = place.path.reduce((forms, step) => forms.flatMap((form) => inside(form, step)), formsOf(schema));
    const keys = place.key ? keysOf(here, place.siblings) : [];
    const last = place.path.at(-1) ?? '';
    const listed = names[namesOf[last] as keyof Known['names']] ?? [];
    const words = place.value ? [...wordsOf(here), ...listed.map((label) => ({ label, type: 'constant' }))] : [];
    const options = [...keys, ...words];
    return options.length === 0 ? null : { from: place.from, options, validFor: /^[^#,[\]{}:"'\n]*$/ };
  };
}

/** What a schema admits, each form by itself. */
function formsOf(schema: Schema): readonly Schema[] {
  return schema.anyOf ? schema.anyOf.flatMap(formsOf) : [schema];
}

function inside(form: Schema, step: string): readonly Schema[] {
  const { items, properties = {}, additionalProperties } = form;
  if (step === '*') return items ? formsOf(items) : [];
  const own = Object.hasOwn(properties, step) ? properties[step] : additionalProperties;
  return typeof own === 'object' ? formsOf(own) : [];
}

function keysOf(forms: readonly Schema[], siblings: readonly string[]): Completion[] {
  const found = new Map(forms.flatMap(({ properties = {} }) => Object.entries(properties)));
  return [...found]
    .filter(([key]) => !siblings.includes(key))
    .map(([key, { description }], index) => ({
      label: key,
      apply: `${key}: `,
      type: 'property',
      boost: -index / 10,
      ...(description === undefined ? {} : { info: description }),
    }));
}

function wordsOf(forms: readonly Schema[]): Completion[] {
  return forms.flatMap((form) => {
    const words = form.enum ?? (form.const === undefined ? [] : [String(form.const)]);
    const all = form.type === 'boolean' ? ['true', 'false'] : words;
    return all.map((label): Completion => ({ label, type: 'enum' }));
  });
}
