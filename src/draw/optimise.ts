import type { optimize } from 'svgo';

/**
 * Makes pictures smaller without changing what they show: ids, titles, classes and data attributes stay, since people
 * style and script by them.
 */
export function optimiser(svgo: { readonly optimize: typeof optimize }): (svg: string) => string {
  return (svg) =>
    svgo.optimize(svg, {
      multipass: false,
      floatPrecision: 2,
      js2svg: { pretty: false },
      plugins: [
        'removeComments',
        'cleanupNumericValues',
        { name: 'convertPathData', params: { floatPrecision: 2, makeArcs: false } as never },
        'convertColors',
      ],
    }).data;
}
