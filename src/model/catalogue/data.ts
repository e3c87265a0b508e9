import * as z from 'zod/mini';
import { described } from '../../described.ts';

const names = z.array(z.string());
const cloud = z.enum(['public', 'usgov', 'china']);

const location = z.object({
  name: z.string(),
  facility: names,
  zone: z.nullable(z.int()),
  localRegions: names,
  direct: z.boolean(),
  providers: names,
  country: z.optional(z.string()),
  globalReach: z.optional(z.boolean()),
});

/**
 * What a file of the catalogue holds. It may hold more: a newer file, made from newer pages, is read by an older version
 * as well.
 */
export const catalogueSchema = z.object({
  asOf: described(z.string(), 'The date of the newest page of locations, as the page states it.'),
  sources: described(
    z.record(
      z.string(),
      z.object({ page: z.optional(z.string()), msDate: z.optional(z.string()), note: z.optional(z.string()) }),
    ),
    'For each part the page that it is from, and the page’s date.',
  ),
  clouds: z.object({ public: z.array(location), usgov: z.array(location), china: z.array(location) }),
  geopoliticalRegions: z.array(z.object({ name: z.string(), cloud, regions: names, locations: names })),
  metros: z.array(
    z.object({
      name: z.string(),
      facilities: names,
      locations: names,
      zone: z.nullable(z.int()),
      localRegions: names,
      direct: z.boolean(),
      providers: names,
      futureProviders: names,
    }),
  ),
  exchangeProviders: names,
  satelliteOperators: z.optional(names),
  viaExchange: z.array(z.object({ location: z.string(), exchanges: names, providers: names })),
  providerAliases: z.record(z.string(), z.string()),
  otherNames: z.optional(z.record(z.string(), z.string())),
});

/** The catalogue as plain data: the form of a file that replaces the one that comes along. */
export type CatalogueData = z.output<typeof catalogueSchema>;
