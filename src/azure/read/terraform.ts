import { isThing, type Thing } from '../plain.ts';
import { Configuration } from './terraform-references.ts';
import { type Attributes, armOf, hasPlace, Links } from './terraform-types.ts';

/** A resource of Terraform’s, wherever in the modules it stands. */
interface Managed {
  /** Like `module.hub.azurerm_virtual_network.this[0]`. */
  readonly address: string;
  readonly type: string;
  readonly values: Attributes;
}

/** Whether a value is what `terraform show -json` writes, of a state or a plan, or a state as it is kept. */
export function isTerraform(value: unknown): value is Thing {
  if (!isThing(value)) return false;
  return 'terraform_version' in value || 'planned_values' in value || ('format_version' in value && 'values' in value);
}

/** What a Terraform document holds. */
export interface FromTerraform {
  /** Each as an answer of Azure’s would have it. */
  readonly resources: readonly Thing[];
  /** How many there are of each type that isn’t Azure’s network, or isn’t known. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/**
 * Reads the resources of a Terraform state or plan. Before a plan is applied most ids aren’t known: then they are made
 * of types and names, and what refers to them is found by the references of the configuration.
 */
export function fromTerraform(document: Thing): FromTerraform {
  const managed = managedIn(document);
  const links = new Links(managed);
  const configuration = new Configuration(document.configuration);
  const byAddress = new Map(managed.map((each) => [each.address, each]));
  const leftOut = new Map<string, number>();
  const resources = managed.flatMap((each): Thing[] => {
    const known = withReferences(each, configuration, byAddress, links);
    const made = armOf({ ...each, values: known }, links);
    if (made.length === 0 && !hasPlace(each.type)) leftOut.set(each.type, (leftOut.get(each.type) ?? 0) + 1);
    return made;
  });
  return { resources, leftOut };
}

/** Attributes, with ids that aren’t known yet filled in from what the configuration refers to. */
function withReferences(
  { address, values }: Managed,
  configuration: Configuration,
  byAddress: ReadonlyMap<string, Managed>,
  links: Links,
): Attributes {
  const target = (reference: string): string | undefined => {
    const bare = reference.replace(/\[[^\]]*\]$/, '');
    const found =
      byAddress.get(reference) ??
      byAddress.get(bare) ??
      [...byAddress.values()].find((each) => each.address.startsWith(`${bare}[`));
    return found && links.idOf(found.address);
  };
  const fill = (value: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((each, index) => fill(each, [...path, String(index)]));
    if (!isThing(value)) return value;
    const filled: Record<string, unknown> = Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, fill(each, [...path, key])]),
    );
    for (const name of configuration.idsIn(address, path)) {
      if (filled[name] !== undefined && filled[name] !== null) continue;
      const id = configuration
        .referencesOf(address, [...path, name])
        .map(target)
        .find((each) => each !== undefined);
      if (id !== undefined) filled[name] = id;
    }
    return filled;
  };
  return fill(values, []) as Attributes;
}

function managedIn(document: Thing): Managed[] {
  const { planned_values: planned, values, resources, prior_state: prior } = document;
  const shown = [planned, values].find(isThing);
  if (shown) {
    const known = isThing(prior) && isThing(prior.values) ? shownIn(prior.values.root_module) : [];
    const own = shownIn(shown.root_module);
    // What a plan doesn’t repeat of what there is: the ids of data sources.
    return [
      ...own,
      ...known.filter(({ address }) => address.includes('data.') && !own.some((each) => each.address === address)),
    ];
  }
  return Array.isArray(resources) ? resources.filter(isThing).flatMap(keptIn) : [];
}

/** The resources of a module as `terraform show -json` writes it, with those of the modules in it. */
function shownIn(module: unknown): Managed[] {
  if (!isThing(module)) return [];
  const { resources, child_modules: children } = module;
  const own = (Array.isArray(resources) ? resources.filter(isThing) : []).flatMap((each): Managed[] => {
    const { address, type, values } = each;
    return typeof address === 'string' && typeof type === 'string' && isThing(values)
      ? [{ address, type, values }]
      : [];
  });
  return [...own, ...(Array.isArray(children) ? children.flatMap(shownIn) : [])];
}

/** The instances of a resource as a state file keeps them. */
function keptIn({ mode, module, type, name, instances }: Thing): Managed[] {
  if (typeof type !== 'string' || !Array.isArray(instances)) return [];
  return instances.filter(isThing).flatMap(({ attributes, index_key: index }): Managed[] => {
    if (!isThing(attributes)) return [];
    const at = index === undefined ? '' : `[${JSON.stringify(index)}]`;
    const path = [
      ...(typeof module === 'string' ? [module] : []),
      ...(mode === 'data' ? ['data'] : []),
      type,
      String(name),
    ];
    return [{ address: `${path.join('.')}${at}`, type, values: attributes }];
  });
}
