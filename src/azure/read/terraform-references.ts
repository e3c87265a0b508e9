import { isThing, type Thing } from '../plain.ts';

/** A module of a configuration, and the address that it is called by. */
interface Module {
  readonly resources: ReadonlyMap<string, Thing>;
  readonly calls: Readonly<Record<string, Thing>>;
  readonly outputs: Thing;
}

/** References lead on from module to module so far. */
const MOST_STEPS = 12;

/** What a Terraform configuration says of the references between resources. */
export class Configuration {
  readonly #root: Module;

  /** @param configuration the `configuration` of a plan; none for a state */
  constructor(configuration: unknown) {
    this.#root = moduleOf(isThing(configuration) ? configuration.root_module : undefined);
  }

  /** The attributes at a path in a resource that refer to something’s id. */
  idsIn(address: string, path: readonly string[]): readonly string[] {
    const expressions = this.#expressionsAt(address, path);
    return isThing(expressions) ? Object.keys(expressions).filter((key) => /_id$/.test(key)) : [];
  }

  /** The addresses of the resources that an attribute refers to, the likeliest first. */
  referencesOf(address: string, path: readonly string[]): readonly string[] {
    const { modules } = partsOf(address);
    const expression = this.#expressionsAt(address, path);
    return this.#leadingTo(expression, modules, MOST_STEPS).map((each) => withTurn(each, address));
  }

  #expressionsAt(address: string, path: readonly string[]): unknown {
    const { modules, own } = partsOf(address);
    let found: unknown = this.#module(modules)?.resources.get(own)?.expressions;
    for (const step of path)
      found = Array.isArray(found) ? found[Number(step)] : isThing(found) ? found[step] : undefined;
    return found;
  }

  #module(names: readonly string[]): Module | undefined {
    let module: Module | undefined = this.#root;
    for (const name of names) module = module && moduleOf(module.calls[plainName(name)]?.module);
    return module;
  }

  /** Follows references through variables and outputs of modules to resources. */
  #leadingTo(expression: unknown, modules: readonly string[], steps: number): string[] {
    if (steps === 0 || !isThing(expression) || !Array.isArray(expression.references)) return [];
    const prefix = modules.map((each) => `module.${each}.`).join('');
    return expression.references
      .filter((each): each is string => typeof each === 'string')
      .flatMap((reference): string[] => {
        const [head = '', name = '', more = ''] = reference.split('.');
        if (head === 'var') {
          const call = this.#module(modules.slice(0, -1))?.calls[plainName(modules[modules.length - 1] ?? '')];
          const passed = isThing(call?.expressions) ? call.expressions[plainName(name)] : undefined;
          return this.#leadingTo(passed, modules.slice(0, -1), steps - 1);
        }
        if (head === 'module') {
          const inside = [...modules, name];
          const output = this.#module(inside)?.outputs[plainName(more)];
          return this.#leadingTo(isThing(output) ? output.expression : undefined, inside, steps - 1);
        }
        if (['each', 'count', 'local', 'path', 'terraform', 'self'].includes(head)) return [];
        const isData = head === 'data';
        const kind = isData ? `data.${name}.${more}` : `${head}.${name}`;
        return name === '' ? [] : [`${prefix}${kind}`];
      });
  }
}

function moduleOf(module: unknown): Module {
  const { resources, module_calls: calls, outputs } = isThing(module) ? module : {};
  return {
    resources: new Map(
      (Array.isArray(resources) ? resources.filter(isThing) : []).flatMap((each) =>
        typeof each.address === 'string' ? [[each.address, each] as const] : [],
      ),
    ),
    calls: (isThing(calls) ? calls : {}) as Readonly<Record<string, Thing>>,
    outputs: isThing(outputs) ? outputs : {},
  };
}

const plainName = (name: string) => name.replace(/\[.*$/, '');

/** The modules of an address, with their turns, and the resource in the innermost without its own. */
function partsOf(address: string): { readonly modules: readonly string[]; readonly own: string } {
  const modules: string[] = [];
  let rest = address;
  for (
    let match = /^module\.([^.[]+(?:\[[^\]]*\])?)\.(.*)$/s.exec(rest);
    match;
    match = /^module\.([^.[]+(?:\[[^\]]*\])?)\.(.*)$/s.exec(rest)
  ) {
    modules.push(match[1] ?? '');
    rest = match[2] ?? '';
  }
  return { modules, own: plainName(rest) };
}

/** In a loop a resource mostly refers to the same turn of another one. */
function withTurn(reference: string, address: string): string {
  const turn = /\[[^\]]*\]$/.exec(address)?.[0];
  return turn === undefined || reference.endsWith(']') ? reference : `${reference}${turn}`;
}
