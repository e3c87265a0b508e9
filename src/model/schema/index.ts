import * as z from 'zod/mini';
import { described } from '../../described.ts';
import { globalReach, virtualHubs, virtualNetworks, vpn } from './azure.ts';
import { circuits } from './circuit.ts';
import { cloud, text } from './common.ts';
import { customer, ports, providers, sites } from './customer.ts';
import { diagram } from './diagram.ts';
import { either, listOf } from './shapes.ts';

const document = described(
  z.strictObject({
    version: z.optional(text),
    date: z.optional(text),
    author: z.optional(text),
    status: z.optional(text),
  }),
  'Drawn as a small title block.',
);

const rule = either([z.string(), z.int()]);

/** The whole topology file. Types, parser and JSON Schema come from here. */
export const topologySchema = described(
  z.strictObject({
    $schema: z.optional(text),
    version: described(z.optional(z.literal(1)), 'Version of the file format. Default: 1.'),
    title: described(z.optional(text), 'Heading of the picture. Default: made from the customer and the model.'),
    subtitle: z.optional(text),
    description: described(z.optional(text), 'The picture in words. Default: written from the model.'),
    locale: described(z.optional(text), 'Language of the picture: en, zh-TW. Default: en.'),
    customer: z.optional(customer),
    cloud: z.optional(cloud),
    document: z.optional(document),
    sites: z.optional(sites),
    providers: z.optional(providers),
    circuits: z.optional(circuits),
    ports: z.optional(ports),
    virtualNetworks: z.optional(virtualNetworks),
    virtualHubs: z.optional(virtualHubs),
    globalReach: z.optional(globalReach),
    vpn: z.optional(vpn),
    diagram: z.optional(diagram),
    check: described(
      z.optional(listOf(z.strictObject({ rule, reason: text }))),
      'Rules turned off, each with a reason.',
    ),
  }),
  'An ExpressRoute topology.',
);

/** A topology as the file says it, shorthands expanded. */
export type Topology = z.output<typeof topologySchema>;

type Readonlys<T> = T extends object ? { readonly [Key in keyof T]: Readonlys<T[Key]> } : T;

/** A topology as people write it, as an object: the same keys and shorthands as in a file. */
export type TopologyObject = Readonlys<z.input<typeof topologySchema>>;
/** What can be drawn: the text or the bytes of a topology file, YAML or JSON, or a topology as an object. */
export type TopologyInput = string | Uint8Array | TopologyObject;
