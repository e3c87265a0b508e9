import * as z from 'zod';
import { globalReach, virtualHubs, virtualNetworks, vpn } from './azure.ts';
import { circuits } from './circuit.ts';
import { cloud, text } from './common.ts';
import { customer, ports, providers, sites } from './customer.ts';
import { diagram } from './diagram.ts';
import { either, listOf } from './shapes.ts';

const document = z
  .strictObject({
    version: text.optional(),
    date: text.optional(),
    author: text.optional(),
    status: text.optional(),
  })
  .describe('Drawn as a small title block.');

const rule = either([z.string(), z.int()]);

/** The whole topology file. Types, parser and JSON Schema come from here. */
export const topologySchema = z
  .strictObject({
    $schema: text.optional(),
    version: z.literal(1).optional().describe('Version of the file format. Default: 1.'),
    title: text.optional().describe('Heading of the picture. Default: made from the customer and the model.'),
    subtitle: text.optional(),
    description: text.optional().describe('The picture in words. Default: written from the model.'),
    locale: text.optional().describe('Language of the picture: en, zh-TW. Default: en.'),
    customer: customer.optional(),
    cloud: cloud.optional(),
    document: document.optional(),
    sites: sites.optional(),
    providers: providers.optional(),
    circuits: circuits.optional(),
    ports: ports.optional(),
    virtualNetworks: virtualNetworks.optional(),
    virtualHubs: virtualHubs.optional(),
    globalReach: globalReach.optional(),
    vpn: vpn.optional(),
    diagram: diagram.optional(),
    check: listOf(z.strictObject({ rule, reason: text }))
      .optional()
      .describe('Rules turned off, each with a reason.'),
  })
  .describe('An ExpressRoute topology.');

/** A topology as the file says it, shorthands expanded. */
export type Topology = z.output<typeof topologySchema>;

type Readonlys<T> = T extends object ? { readonly [Key in keyof T]: Readonlys<T[Key]> } : T;

/** A topology as people write it, as an object: the same keys and shorthands as in a file. */
export type TopologyObject = Readonlys<z.input<typeof topologySchema>>;
/** What can be drawn: the text or the bytes of a topology file, YAML or JSON, or a topology as an object. */
export type TopologyInput = string | Uint8Array | TopologyObject;
