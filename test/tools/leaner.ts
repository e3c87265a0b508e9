/** What builds that bring their libraries along leave out of modules, beside what nobody imports. */
import type { Rolldown } from 'tsdown';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Call extends Node {
  readonly callee: { readonly name?: string };
  readonly arguments: readonly Node[];
}

interface Declaration extends Node {
  readonly declarations: readonly { readonly init: Node | null }[];
}

/** A part of a text, and what stands in its place. */
type Edit = readonly [start: number, end: number, text: string];

function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort(([a], [b]) => b - a)
    .reduce((done, [start, end, instead]) => done.slice(0, start) + instead + done.slice(end), text);
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

/** The calls of `described` in a part of a program, also those in one another. */
function callsOfDescribed(value: unknown): Call[] {
  if (Array.isArray(value)) return value.flatMap(callsOfDescribed);
  if (!isNode(value)) return [];
  const isCall = value.type === 'CallExpression' && (value as Call).callee.name === 'described';
  return [...(isCall ? [value as Call] : []), ...Object.values(value).flatMap(callsOfDescribed)];
}

/**
 * Leaves out what is said of schemas where nobody reads it: of `described(schema, words)` the schema stays.
 *
 * @param but the modules in which it is read
 */
export function bareSchemas(but: RegExp[] = []): Rolldown.Plugin {
  return {
    name: 'bare-schemas',
    transform: {
      filter: { id: { include: /\.ts$/, exclude: but }, code: /\bdescribed\(/ },
      handler(code) {
        const edits = callsOfDescribed(this.parse(code, { lang: 'ts' })).flatMap((call): Edit[] => {
          const [schema] = call.arguments;
          if (!schema) throw new Error('described() stands here without a schema.');
          return [
            [call.start, schema.start, ''],
            [schema.end, call.end, ''],
          ];
        });
        return edited(code, edits).replace(/^import \{ described \} from .*$/m, '');
      },
    },
  };
}

/** Puts a module of our own, which does as much of it as our schemas need, in the place of zod. */
export function smallSchemas(own: string): Rolldown.Plugin {
  return {
    name: 'small-schemas',
    resolveId: { filter: { id: /^zod\/mini$/ }, handler: () => own },
  };
}

/**
 * Tells the bundler that what js-yaml makes when it is loaded, its tables of tags and schemas for values that topologies
 * don't have, is made without effects: where only events are read, they can be left out.
 */
export function pureTables(): Rolldown.Plugin {
  return {
    name: 'pure-tables',
    transform: {
      filter: { id: /\/js-yaml\.mjs$/ },
      handler(code) {
        const made = this.parse(code).body.flatMap((statement) =>
          statement.type === 'VariableDeclaration' ? (statement as Declaration).declarations : [],
        );
        const edits = made.flatMap(({ init }): Edit[] =>
          init && /^(?:(?:New|Call|Object|Member)Expression|TemplateLiteral)$/.test(init.type)
            ? [
                [
                  init.start,
                  init.end,
                  `/* @__PURE__ */ (function make() { return ${code.slice(init.start, init.end)}; })()`,
                ],
              ]
            : [],
        );
        return edited(code, edits);
      },
    },
  };
}

/** Leaves of js-yaml’s errors what they are made into words by: the reason, and the place. */
export function shortErrors(): Rolldown.Plugin {
  const short = `var YAMLException = class YAMLException extends Error {
    constructor(reason, mark) {
      super(reason);
      this.reason = reason;
      this.mark = mark;
    }
    static throwAt(source, position, message) {
      throw new YAMLException(message, { position });
    }
  };`;
  return {
    name: 'short-errors',
    transform: {
      filter: { id: /\/js-yaml\.mjs$/ },
      handler(code) {
        const whole = /(?<=\n\/\/#region src\/common\/exception\.ts\n)[^]*?(?=\n\/\/#endregion\n)/;
        if (!whole.test(code)) throw new Error('js-yaml makes errors otherwise than it did.');
        return code.replace(whole, short);
      },
    },
  };
}

/** What drawing calls of a selection of d3, and what these call. */
const drawn: readonly string[] = ['constructor', 'select', 'append', 'attr', 'text', 'node', 'each'];

/** Leaves out the methods of d3’s selections that drawing doesn’t call: listeners, data, classes, and all that a page has beside. */
export function fewerMethods(): Rolldown.Plugin {
  return {
    name: 'fewer-methods',
    transform: {
      filter: { id: /\/d3-selection\.mjs$/ },
      handler(code) {
        const methods = /(?<=\nSelection\.prototype = selection\.prototype = \{\n)[^}]*(?=\n\};)/;
        const kept = methods
          .exec(code)?.[0]
          .split(',\n')
          .filter((each) => drawn.includes(each.trim().split(':')[0] ?? ''));
        if (kept?.length !== drawn.length)
          throw new Error('d3 keeps the methods of its selections otherwise than it did.');
        // What other methods make is left out when nothing but its prototype is left.
        const others = /\n(EnterNode|ClassList|Local)\.prototype = (?:local\.prototype = )?\{\n[^]*?\n\};/g;
        if (code.match(others)?.length !== 3) throw new Error('d3 makes other things than it did.');
        return code.replace(others, '').replace(methods, kept.join(',\n'));
      },
    },
  };
}

/** Makes an ES module of ipaddr.js, which is a script that looks for `module`: else pages would load a file that joins the two. */
export function plainAddresses(): Rolldown.Plugin {
  return {
    name: 'plain-addresses',
    transform: {
      filter: { id: /\/ipaddr\.js$/ },
      handler: (code) => `const module = { exports: {} };\n${code}\nexport default module.exports;\n`,
    },
  };
}

/**
 * Loads Node's module for child processes when a process is started: commander asks for it at once, for commands that are
 * programs of their own, of which there are none.
 */
export function lateProcesses(): Rolldown.Plugin {
  const [asked, late] = ["require('node:child_process')", "process.getBuiltinModule('node:child_process')"];
  return {
    name: 'late-processes',
    transform: {
      filter: { id: /\/commander\/lib\/command\.js$/ },
      handler(code) {
        if (!code.includes(asked)) throw new Error('commander loads child processes otherwise than it did.');
        return code.replace(asked, `{ spawn: (...args) => ${late}.spawn(...args) }`);
      },
    },
  };
}
