import { defineTemplate } from '../../src/template.ts';
import { overviewPicture } from '../parts/overview/picture.ts';

/** The article's own diagram: a panel for each connectivity model that the customer uses. */
export const overview = defineTemplate({
  name: 'overview',
  models: ['any-to-any', 'cloud-exchange', 'point-to-point', 'direct'],
  detail: 'overview',
  scene: (network, context) => overviewPicture(network, 'combined', context, 'each'),
});
