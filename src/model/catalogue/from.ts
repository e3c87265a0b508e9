import { checkedBy } from '../check-value.ts';
import { TopologyError } from '../problems.ts';
import { Catalogue } from './catalogue.ts';
import { catalogueSchema } from './data.ts';

/**
 * A catalogue from newer data than that which comes along.
 *
 * @param data in the form of `CatalogueData`, like a file that was read
 * @param file the file's name, for messages
 * @returns a catalogue, for the option `catalogue` of `check`
 * @throws {TopologyError} with all that isn't as such data is
 * @example
 * const lists = { geopoliticalRegions: [], metros: [], exchangeProviders: [], viaExchange: [] };
 * const place = { name: 'Taipei', facility: [], zone: 2, localRegions: [], direct: true, providers: ['Chief Telecom'] };
 * const clouds = { public: [place], usgov: [], china: [] };
 * const newer = catalogueFrom({ asOf: '01/31/2030', sources: {}, clouds, providerAliases: {}, ...lists });
 * newer.places({ direct: true }).map(({ name }) => name); // ['Taipei']
 */
export function catalogueFrom(data: unknown, file?: string): Catalogue {
  const { value, problems } = checkedBy(catalogueSchema, data, 'the catalogue');
  if (problems) throw new TopologyError(problems, file);
  return new Catalogue(() => value);
}
