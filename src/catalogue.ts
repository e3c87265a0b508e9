/** Microsoft's lists of peering locations, providers and regions, and nothing else: `expressroute-topology/catalogue`. */

export {
  type AzureRegion,
  type Catalogue,
  type CatalogueData,
  catalogue,
  catalogueFrom,
  type NameMatch,
  type PeeringPlace,
  type PlaceFilter,
} from './model/catalogue/index.ts';
