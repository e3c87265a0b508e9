import { themeSchema } from '../../src/draw/own-theme.ts';
import { wordsSchema } from '../../src/locale/index.ts';
import { catalogueSchema } from '../../src/model/catalogue/data.ts';
import { topologySchema } from '../../src/model/schema/index.ts';
import { pictureSchema } from '../../src/scene/schema.ts';

/** What a schema does with a value. */
export interface Finds {
  readonly safeParse: (value: unknown) => { success: boolean; data?: unknown; error?: { issues: unknown } };
}

/** The schemas of all that is checked, by what it is. */
export const schemas: Readonly<Record<string, (value: unknown) => Finds>> = {
  topology: () => topologySchema,
  theme: () => themeSchema(),
  scene: (value) => pictureSchema(value),
  catalogue: () => catalogueSchema,
  words: () => wordsSchema(),
};
