import { Catalogue } from './catalogue.ts';
import type { CatalogueData } from './data.ts';
import { catalogueFrom } from './from.ts';
import { catalogue } from './shipped.ts';

export type { AzureRegion, PeeringPlace, PlaceFilter } from './catalogue.ts';
export { Catalogue } from './catalogue.ts';
export type { CatalogueData } from './data.ts';
export { keyOf, NameList, type NameMatch } from './names.ts';
export { catalogue, catalogueFrom };

/** The catalogue that is meant where one may be given. */
export function catalogueOf(lists?: Catalogue | CatalogueData): Catalogue {
  if (lists === undefined) return catalogue;
  return lists instanceof Catalogue ? lists : catalogueFrom(lists);
}
