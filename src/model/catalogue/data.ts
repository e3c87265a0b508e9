import * as z from 'zod';

const names = z.array(z.string());
const cloud = z.enum(['public', 'usgov', 'china']);

const location = z.object({
  name: z.string(),
  facility: names,
  zone: z.int().nullable(),
  localRegions: names,
  direct: z.boolean(),
  providers: names,
  country: z.string().optional(),
  globalReach: z.boolean().optional(),
});

/**
 * What a file of the catalogue holds. It may hold more: a newer file, made from newer pages, is read by an older version
 * as well.
 */
export const catalogueSchema = z.object({
  asOf: z.string().describe('The date of the newest page of locations, as the page states it.'),
  sources: z
    .record(
      z.string(),
      z.object({ page: z.string().optional(), msDate: z.string().optional(), note: z.string().optional() }),
    )
    .describe('For each part the page that it is from, and the page’s date.'),
  clouds: z.object({ public: z.array(location), usgov: z.array(location), china: z.array(location) }),
  geopoliticalRegions: z.array(z.object({ name: z.string(), cloud, regions: names, locations: names })),
  metros: z.array(
    z.object({
      name: z.string(),
      facilities: names,
      locations: names,
      zone: z.int().nullable(),
      localRegions: names,
      direct: z.boolean(),
      providers: names,
      futureProviders: names,
    }),
  ),
  exchangeProviders: names,
  satelliteOperators: names.optional(),
  viaExchange: z.array(z.object({ location: z.string(), exchanges: names, providers: names })),
  providerAliases: z.record(z.string(), z.string()),
  otherNames: z.record(z.string(), z.string()).optional(),
});

/** The catalogue as plain data: the form of a file that replaces the one that comes along. */
export type CatalogueData = z.output<typeof catalogueSchema>;
