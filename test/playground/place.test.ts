import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { completionFrom } from '../../docs/.vitepress/playground/completion.ts';
import type { Schema } from '../../docs/.vitepress/playground/messages.ts';
import { placeAt } from '../../docs/.vitepress/playground/place.ts';
import { packed, unpacked } from '../../docs/.vitepress/playground/share.ts';
import { topologyJsonSchema } from '../../src/browser.ts';

/** The place of the mark `|` in a text. */
const at = (text: string) => {
  const { path, key, value, word, siblings } = placeAt(text.replace('|', ''), text.indexOf('|'));
  return { path: path.join('.'), may: [key && 'key', value && 'value'].filter(Boolean).join(), word, siblings };
};

describe('the place in a file', () => {
  test.each<[text: string, path: string, may: string, word: string, siblings?: string[]]>([
    ['|', '', 'key', ''],
    ['cir|', '', 'key', 'cir'],
    ['title: a\nci|', '', 'key', 'ci', ['title']],
    ['circuits:\n  - mo|', 'circuits.*', 'key,value', 'mo'],
    ['circuits:\n- mo|', 'circuits.*', 'key,value', 'mo'],
    ['circuits:\n  - id: a\n    mo|', 'circuits.*', 'key', 'mo', ['id']],
    ['circuits:\n  - id: a\n    model: any-t|', 'circuits.*.model', 'value', 'any-t'],
    ['circuits:\n  - id: a\n    model: |', 'circuits.*.model', 'value', ''],
    ['circuits:\n  - id: a\n    peeringLocation: Silicon V|', 'circuits.*.peeringLocation', 'value', 'Silicon V'],
    ['circuits:\n  - id: a\n  - id: b\n    |', 'circuits.*', 'key', '', ['id']],
    ['circuits:\n  - id: a\nvirt|', '', 'key', 'virt', ['circuits']],
    ['customer:\n  na|', 'customer', 'key', 'na'],
    ['circuits:\n  - peerings:\n      - type: |', 'circuits.*.peerings.*.type', 'value', ''],
    ['circuits:\n  - peerings:\n      - type: x\n    |', 'circuits.*', 'key', '', ['peerings']],
    ['circuits:\n  - { id: a, mo|', 'circuits.*', 'key', 'mo', ['id']],
    ['circuits:\n  - {\n      id: a,\n      mo|', 'circuits.*', 'key', 'mo', ['id']],
    ['circuits: [{ model: any-|', 'circuits.*.model', 'value', 'any-'],
    ['circuits:\n  - sku: { tier: |', 'circuits.*.sku.tier', 'value', ''],
    ['circuits:\n  - sku: { tier: Local } # {\n    |', 'circuits.*', 'key', '', ['sku']],
    ['diagram:\n  hide: [provider, |', 'diagram.hide.*', 'key,value', ''],
    ['title: "{ a: [" \nci|', '', 'key', 'ci', ['title']],
    ['# a comment: b\n\nci|', '', 'key', 'ci'],
  ])('%j', (text, path, may, word, siblings = []) => {
    expect(at(text)).toEqual({ path, may, word, siblings });
  });
});

describe('completion', () => {
  const complete = completionFrom({
    schema: topologyJsonSchema() as Schema,
    names: { peeringLocation: ['Taipei'], provider: ['Equinix'], region: ['East Asia'] },
  });
  const offered = (text: string, explicit = true) => {
    const state = EditorState.create({ doc: text.replace('|', '') });
    const result = complete(new CompletionContext(state, text.indexOf('|'), explicit));
    return result?.options.map(({ label }) => label) ?? [];
  };

  test('offers the keys of the mapping that aren’t there yet, with what they mean', () => {
    expect(offered('circuits:\n  - id: a\n    |')).toEqual(expect.arrayContaining(['model', 'peerings', 'bandwidth']));
    expect(offered('circuits:\n  - id: a\n    |')).not.toContain('id');
    expect(offered('|')).toEqual(expect.arrayContaining(['sites', 'circuits', 'virtualNetworks']));
  });

  test('offers words, truth values and names of Microsoft’s lists', () => {
    expect(offered('circuits:\n  - model: |')).toEqual(['cloud-exchange', 'point-to-point', 'any-to-any', 'direct']);
    expect(offered('circuits:\n  - fastPath: |')).toEqual(['true', 'false']);
    expect(offered('circuits:\n  - peeringLocation: Tai|')).toEqual(['Taipei']);
    expect(offered('virtualNetworks:\n  - { id: a, region: |')).toEqual(['East Asia']);
    expect(offered('diagram: { hide: [|')).toContain('provider');
  });

  test('doesn’t come up by itself where a key may start', () => {
    expect(offered('circuits:\n  - id: a\n    |', false)).toEqual([]);
    expect(offered('circuits:\n  - model: |', false)).toContain('direct');
  });
});

describe('a link', () => {
  test('holds text and options', async () => {
    const shared = { text: 'title: 混合雲 🙂\n'.repeat(500), options: { detail: 'full', width: 720 } } as const;
    const hash = await packed(shared);
    expect(hash.length).toBeLessThan(400);
    expect(await unpacked(`#${hash}`)).toEqual(shared);
  });

  test.each(['', '#t=', '#t=abc', '#start', '#t=%%%'])('that isn’t whole holds nothing: %j', async (hash) => {
    expect(await unpacked(hash)).toBeUndefined();
  });

  test('that unpacks to more than a file may have holds nothing', async () => {
    expect(await unpacked(`#${await packed({ text: ' '.repeat(8_100_000), options: {} })}`)).toBeUndefined();
  });
});
