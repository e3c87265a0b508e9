import { checkedBy } from '../check-value.ts';
import { TopologyError } from '../problems.ts';
import { Catalogue } from './catalogue.ts';
import { catalogueSchema } from './data.ts';

export type { AzureRegion, PeeringPlace, PlaceFilter } from './catalogue.ts';
export { Catalogue } from './catalogue.ts';
export type { CatalogueData } from './data.ts';
export { keyOf, NameList, type NameMatch } from './names.ts';
export { catalogue } from './shipped.ts';

/**
 * A catalogue from newer data than that which comes along.
 *
 * @param data in the form of `CatalogueData`, like a file that was read
 * @throws {TopologyError} with all that isn't as such data is
 */
export function catalogueFrom(data: unknown, file?: string): Catalogue {
  const { value, problems } = checkedBy(catalogueSchema, data, 'the catalogue');
  if (problems) throw new TopologyError(problems, file);
  return new Catalogue(() => value);
}
