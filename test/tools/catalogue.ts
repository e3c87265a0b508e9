/** The catalogue as the library carries it, from the data that is kept beside it. */
import { readFileSync } from 'node:fs';
import { pack } from '../../src/model/catalogue/pack.ts';

const folder = new URL('../../src/model/catalogue/', import.meta.url);

/** The text of the module that holds the catalogue. */
export function packedModule(): string {
  const data: unknown = JSON.parse(readFileSync(new URL('peering-locations.json', folder), 'utf8'));
  const text = pack(data).replace(/[\\']/g, '\\$&');
  return `/** Made from peering-locations.json by test/tools/catalogue.ts. */\nexport function packed(): string {\n  return '${text}';\n}\n`;
}
