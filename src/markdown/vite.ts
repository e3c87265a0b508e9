import { readFileSync } from 'node:fs';
import { type NodeRenderOptions, render } from 'expressroute-topology';
import { optionsIn } from './figure.ts';

/** The part of Vite's plug-ins that this one needs. */
interface VitePlugin {
  readonly name: string;
  load(this: { addWatchFile(path: string): void }, id: string): string | undefined;
}

/**
 * A plug-in for Vite: `import svg from './contoso.yaml?topology'` is the picture of a topology file as SVG text. Options
 * stand behind it: `?topology&detail=full&width=720`. It is drawn anew when the file changes.
 *
 * @param options the same for all pictures
 * @returns the plug-in, for `plugins` in Vite's configuration
 * @throws {TopologyError | RenderError} in the build, for a file at fault
 * @example
 * // vite.config.js: export default { plugins: [topology({ theme: 'page' })] };
 * topology({ detail: 'full' }).name; // 'expressroute-topology'
 */
export default function topology(options: Omit<NodeRenderOptions, 'file'> = {}): VitePlugin {
  return {
    name: 'expressroute-topology',
    load(id) {
      const [, path, query] = /^([^?]*)\?((?:.*&)?topology(?:&.*)?)$/.exec(id) ?? [];
      if (path === undefined || query === undefined) return undefined;
      this.addWatchFile(path);
      // Vite adds a `t` of its own to what has changed.
      const own = query
        .split('&')
        .filter((each) => each !== 'topology' && !/^(t|v|import|lang\..*)(=|$)/.test(each))
        .join('&');
      const svg = render(readFileSync(path), { theme: 'page', ...options, ...optionsIn(own), file: path });
      return `export default ${JSON.stringify(svg)};`;
    },
  };
}
