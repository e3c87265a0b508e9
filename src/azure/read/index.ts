import { load, YAMLException } from 'js-yaml';
import { Inventory } from '../inventory.ts';
import { isCut, isThing, plain, plainKey, type Thing } from '../plain.ts';
import { askedBy, askedTypes } from '../query.ts';
import { parseJson } from './json.ts';
import { type Page, pageOf } from './pages.ts';
import { isTemplate, resourcesOf } from './template.ts';
import { fromTerraform, isTerraform } from './terraform.ts';
import { wrongText, wrongValue } from './wrong.ts';

/** What somebody has got from Azure or Terraform: a file’s text, or the value that JSON has been made into. */
export interface AzureDocument {
  /** What it is called in messages. */
  readonly name: string;
  readonly text?: string | undefined;
  readonly value?: unknown;
}

/** What reading a document has come to. */
export interface Reading {
  /** How many resources were found. */
  readonly resources: number;
  /** What the document seems to be instead, and what would be right; set where nothing was found. */
  readonly wrong?: string;
  /** The types of which the document tells all that there are, as far as can be known: one resource alone tells of no others. */
  readonly whole: ReadonlySet<string>;
  /** The types of which it tells all that there are, in the subscriptions that it tells of, for sure: an answer of our own query. */
  readonly certain: ReadonlySet<string>;
  /** The pages of answers that it holds. */
  readonly pages: readonly Page[];
  /** Sentences about what is there but not whole. */
  readonly remarks: readonly string[];
  /** How many there are of each type that isn’t Azure’s own. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** Deeper than this answers don’t stand in one another. */
const MOST_DEEP = 12;

/** Reads a document into an inventory; what it is it is told by its shape. */
export function readDocument({ text, value }: AzureDocument, into: Inventory): Reading {
  const reader = new Reader(into);
  if (text === undefined) return reader.read([value], '');
  const { values, stopsAt } = parseJson(text);
  if (stopsAt === undefined && values.length > 0) return reader.read(values, text);
  const wrong = wrongText(text);
  if (wrong !== undefined) return reader.refuse(wrong);
  const yaml = asYaml(text);
  return yaml === undefined
    ? reader.refuse(
        `isn’t JSON${stopsAt === undefined ? '' : ` from character ${stopsAt + 1} on`}; import takes what "az … -o json", REST, Resource Graph, "terraform show -json" and PowerShell’s ConvertTo-Json write, and ARM templates`,
      )
    : reader.read([yaml], text);
}

/** The answer of `az … -o yaml`. */
function asYaml(text: string): unknown {
  try {
    const value: unknown = load(text, { maxAliases: 0 });
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

class Reader {
  readonly #into: Inventory;
  readonly #remarks = new Set<string>();
  readonly #leftOut = new Map<string, number>();
  readonly #types = new Set<string>();
  #resources = 0;
  #isAsked = false;
  readonly #pages: Page[] = [];

  constructor(into: Inventory) {
    this.#into = into;
  }

  read(values: readonly unknown[], text: string): Reading {
    for (const value of values) this.#walk(value, 0);
    // The answer of a command that shows one thing.
    const isAlone = this.#resources === 1 && values.length === 1 && this.#isResource(values[0]);
    if (isAlone) this.#types.clear();
    if (this.#isAsked) for (const type of askedTypes) this.#types.add(type);
    const isNothing = this.#resources === 0 && this.#leftOut.size === 0;
    return this.#reading(isNothing ? wrongValue(values[0], text) : undefined);
  }

  refuse(wrong: string): Reading {
    return this.#reading(wrong);
  }

  #reading(wrong: string | undefined): Reading {
    return {
      resources: this.#resources,
      ...(wrong === undefined ? {} : { wrong }),
      whole: this.#types,
      certain: new Set(this.#isAsked ? askedTypes : []),
      pages: this.#pages,
      remarks: [...this.#remarks],
      leftOut: this.#leftOut,
    };
  }

  #walk(value: unknown, depth: number): void {
    if (depth > MOST_DEEP) return;
    if (Array.isArray(value)) for (const each of value) this.#walk(each, depth + 1);
    if (!isThing(value)) return;
    if (isTemplate(value)) this.#all(resourcesOf(value));
    else if (isTerraform(value)) this.#terraform(value);
    else if (!this.#resource(value)) this.#envelope(value, depth);
  }

  #all(values: readonly unknown[]): void {
    for (const each of values) if (isThing(each)) this.#resource(each);
  }

  #resource(value: Thing): boolean {
    const made = plain(value);
    const type = isThing(made) ? this.#into.add(made) : undefined;
    if (!isThing(made) || type === undefined) return false;
    this.#types.add(type);
    if (made.askedby === askedBy) this.#isAsked = true;
    this.#resources += 1;
    if (Object.values(made).some(isCut))
      this.#remarks.add('PowerShell has cut what is nested deeply; write it with ConvertTo-Json -Depth 20');
    return true;
  }

  /** Whether a value is a resource itself, and no frame around some. */
  #isResource(value: unknown): boolean {
    return (
      isThing(value) &&
      !isTemplate(value) &&
      !isTerraform(value) &&
      new Inventory().add(asThing(plain(value))) !== undefined
    );
  }

  #terraform(value: Thing): void {
    const { resources, leftOut } = fromTerraform(value);
    this.#all(resources);
    for (const [type, count] of leftOut) this.#leftOut.set(type, (this.#leftOut.get(type) ?? 0) + count);
  }

  /** What stands around the resources of an answer. */
  #envelope(value: Thing, depth: number): void {
    const at = new Map(Object.entries(value).map(([key, each]) => [plainKey(key), each]));
    const { value: list, data, rows, columns, responses, body, content, template } = Object.fromEntries(at);
    const page = pageOf(value);
    if (page) this.#pages.push(page);
    if (Array.isArray(rows) && Array.isArray(columns)) this.#walk(rowsOf(rows, columns), depth + 1);
    for (const inner of [list, data, body, content, template]) this.#walk(inner, depth + 1);
    if (Array.isArray(responses)) this.#walk(responses, depth + 1);
    else if (isThing(responses)) this.#walk(asExample(responses), depth + 1);
  }
}

const asThing = (value: unknown): Thing => (isThing(value) ? value : {});

/** The answer of an example of Azure’s REST specification. */
function asExample(responses: Thing): unknown {
  const [first] = ['200', '201', '202']
    .map((code) => responses[code])
    .filter((each) => isThing(each) && each.body !== undefined);
  return isThing(first) ? first.body : undefined;
}

/** The rows of a table as things: Resource Graph answers so where it is asked for tables. */
function rowsOf(rows: readonly unknown[], columns: readonly unknown[]): Thing[] {
  const names = columns.map((each) => (isThing(each) && typeof each.name === 'string' ? each.name : ''));
  return rows
    .filter(Array.isArray)
    .map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] as unknown])));
}
