import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FIELD =
  /\b(circuits?|peerings?|msees?|gateways?|expressroute|bgp|providers?|azure|microsoft|vpn|vlan|asn|ipsec|mpls|telcos?)\b/i;

/** Keys here are the kinds, icons and owners of the scene: each has its colour or its drawing. */
const themes = ['palette', 'other-palettes', 'own-theme', 'contrast', 'icons'].map((name) => `draw/${name}.ts`);

const sources = (folder: string): string[] =>
  readdirSync(new URL(`../../src/${folder}/`, import.meta.url), { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((name) => name.endsWith('.ts') && !themes.includes(name));

/** Code and comments, without the words of the scene that stand in quotation marks. */
function spoken(source: string): string {
  return source.replace(/'[^'\n]*'|`[^`]*`/g, "''");
}

test.each([...sources('layout'), ...sources('draw')])('%s speaks of boxes and wires, not of the field', (file) => {
  const text = spoken(readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8'));
  expect(text.split('\n').filter((line) => FIELD.test(line))).toEqual([]);
});
