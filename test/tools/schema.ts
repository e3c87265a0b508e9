/**
 * The JSON Schemas of what people write, and the pages that tell their keys, from the schemas that the
 * library itself uses: the topology file, themes, words and scenes.
 */
import * as z from 'zod/mini';
import { themeSchema } from '../../src/draw/own-theme.ts';
import { topologyJsonSchema } from '../../src/model/json-schema.ts';
import { pictureSchema } from '../../src/scene/schema.ts';
import { referencePage } from './reference.ts';
import { themesPage } from './themes.ts';
import { wordsJsonSchema, wordsPage } from './words.ts';

/** What is written to docs/, by the file's name. Schemas are of draft 2020-12. */
export function schemaFiles(): Readonly<Record<string, string>> {
  const topology = plain(topologyJsonSchema());
  const theme = plain({ title: 'Theme of a picture', ...z.toJSONSchema(themeSchema(), { io: 'input' }) });
  const scene = z.union([pictureSchema({}), pictureSchema({ panels: [] })]);
  return {
    'topology.schema.json': written(topology),
    'theme.schema.json': written(theme),
    'words.schema.json': written(wordsJsonSchema()),
    'scene.schema.json': written({ title: 'Scene of a picture', ...z.toJSONSchema(scene, { io: 'input' }) }),
    'reference.md': referencePage(topology),
    'themes.md': themesPage(theme),
    'words.md': wordsPage(),
  };
}

function plain(schema: object): object {
  return JSON.parse(JSON.stringify(schema)) as object;
}

function written(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
