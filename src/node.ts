import { parseHTML } from 'linkedom';
import { parse as y } from 'yaml';
import { topologySchema } from './model/schema/index.ts';
import { resolve } from './model/resolve/index.ts';
import { serialize } from './draw/serialize.ts';
import { drawScene, placeScene, sceneOf } from './pipeline.ts';
import { anyToAny } from '../templates/any-to-any/template.ts';
import { cloudExchange } from '../templates/cloud-exchange/template.ts';
export function render(text: Uint8Array | string, options: { file?: string; theme?: 'light' | 'dark' | 'auto' }): string {
  const network = resolve(topologySchema.parse(y(String(text))));
  const t = network.circuits.every(c => c.model === 'cloud-exchange') ? cloudExchange : anyToAny;
  const placed = placeScene(sceneOf(network, t));
  const { document } = parseHTML('<html></html>');
  return serialize(drawScene(placed, document as unknown as Document, { theme: options.theme ?? 'light', font: 'embed' }));
}
