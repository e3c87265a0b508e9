import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A documentation tool, and the site that is made with it of its example in `docs/examples`. */
export interface Tool {
  /** The example's folder. */
  readonly name: string;
  /** Where its pages stand, and the name of one that is written as MDX where the tool knows that, else as Markdown. */
  readonly pages: string;
  readonly extension: 'md' | 'mdx';
  /** Its program, in `node_modules`, and the words that build a site. */
  readonly build: readonly [string, ...string[]];
  /** The folder of the built site. */
  readonly out: string;
  /** The least major version of Node that it runs on. */
  readonly node: number;
}

/** The package as it would be published. */
export function pack(folder: string): string {
  const told = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  const [packed] = JSON.parse(told) as { filename: string }[];
  if (!packed) throw new Error('npm has packed nothing.');
  return join(folder, packed.filename);
}

/** A tool's example outside of the repository, with the tool and the package installed: as somebody who copies it has it. */
export class Site {
  readonly folder: string;
  readonly #tool: Tool;
  #path = process.env.PATH ?? '';

  private constructor(tool: Tool) {
    this.#tool = tool;
    this.folder = mkdtempSync(join(tmpdir(), `ert-${tool.name}-`));
  }

  /** Installs the tool, in the versions that its lock file names, and the package. */
  static async installed(tool: Tool, tarball: string): Promise<Site> {
    const site = new Site(tool);
    cpSync(join(root, 'docs/examples', tool.name), site.folder, { recursive: true });
    await site.#run('npm', ['install', '--no-save', '--no-audit', '--no-fund', tarball, ...site.#newerNode()]);
    return site;
  }

  /** The built site. */
  get out(): string {
    return join(this.folder, this.#tool.out);
  }

  /** Writes a page, with its title. */
  page(name: string, text: string, extension = this.#tool.extension): void {
    this.file(`${name}.${extension}`, `---\ntitle: ${name}\n---\n\n${text}`);
  }

  /** Writes a file beside the pages. */
  file(name: string, text: string): void {
    const path = join(this.folder, this.#tool.pages, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Adds a line to one of the site's own files, after one that it has. */
  addLine({ file, after, line }: { readonly file: string; readonly after: string; readonly line: string }): void {
    const path = join(this.folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(after)) throw new Error(`${file} has no ${after}`);
    writeFileSync(path, text.replace(after, `${after}\n  ${line}`));
  }

  /** Builds the site as its own command does. */
  async build(): Promise<void> {
    const [program, ...words] = this.#tool.build;
    await this.#run(join('node_modules', '.bin', program), words);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Some tools want a newer Node than this package does: one is installed beside them, in place of the one that runs this. */
  #newerNode(): string[] {
    if (Number(process.versions.node.split('.')[0]) >= this.#tool.node) return [];
    const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
    this.#path = [join(this.folder, 'node_modules', name, 'bin'), this.#path].join(delimiter);
    return [`${name}@24.9.0`];
  }

  async #run(program: string, args: readonly string[]): Promise<void> {
    const env: NodeJS.ProcessEnv = { ...process.env, PATH: this.#path, ASTRO_TELEMETRY_DISABLED: '1', CI: '1' };
    // A test’s own environment is none that sites are built in.
    delete env.NODE_ENV;
    await promisify(execFile)(program, args, { cwd: this.folder, env, maxBuffer: 50_000_000 }).catch(said);
  }
}

/** What a program has said where it failed: some say it to standard output. */
function said(error: Error & { readonly stdout?: string }): never {
  throw new Error(`${error.message}\n${error.stdout ?? ''}`, { cause: error });
}
