import { type Fields, fieldsAt, isFields, listAt, Parameter, type Resource, type Value } from '../code.ts';

/** What stands in braces behind a name: a block, which may come several times. */
export class Block {
  readonly entries: Arguments;

  constructor(entries: Arguments) {
    this.entries = entries;
  }
}

/** Arguments of a resource of Terraform’s by their names; a list of blocks is each of them under the same name. */
export interface Arguments {
  readonly [name: string]: Value | Block | readonly Block[];
}

/** A resource of the provider azurerm. */
export interface Managed {
  /** The type without `azurerm_`. */
  readonly type: string;
  readonly symbol: string;
  readonly entries: Arguments;
}

/** How a resource of Azure’s is written for azurerm. */
export interface Kind {
  readonly type: string;
  /** `neither`: it has no resource group and no place of its own, but those of what it is a part of. */
  readonly has?: 'neither';
  /** The arguments beside these and the name. */
  readonly entries: (properties: Fields, resource: Resource) => Arguments;
  /** Parts that are resources of their own here. */
  readonly parts?: (properties: Fields, resource: Resource) => readonly Managed[];
}

/** The id that a reference at a key names. */
export const id = (fields: Fields, key: string): Value => fieldsAt(fields, key).id;
/** The first item of a list at a key; one without keys where there is none. */
export const first = (fields: Fields, key: string): Fields => {
  const [value] = listAt(fields, key);
  return isFields(value) ? value : {};
};
/** The items of a list at a key. */
export const items = (fields: Fields, key: string): readonly Fields[] => listAt(fields, key).filter(isFields);
/** A block; none where nothing would stand in it. */
export const block = (entries: Arguments): Block | undefined =>
  Object.values(entries).some((each) => each !== undefined) ? new Block(entries) : undefined;

/** The resource group of all that states none. */
export const group = new Parameter('resource_group_name', 'string', 'The resource group of what states none.');

/** The argument that names the group of a resource. */
export const groupOf = ({ resourceGroup }: Resource): Arguments => ({ resource_group_name: resourceGroup ?? group });

/** What the code calls a subnet, which is a resource of its own for azurerm. */
export const subnetSymbol = (network: string, name: string) =>
  `${network}_${name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()}`;
