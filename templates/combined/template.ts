import { defineTemplate } from '../../src/template.ts';
import { picture } from '../parts/picture.ts';

/** A customer who uses several connectivity models: one customer zone, each provider in its place, one Microsoft cloud. */
export const combined = defineTemplate({
  name: 'combined',
  models: ['any-to-any', 'cloud-exchange', 'point-to-point', 'direct'],
  scene: (network, context) => picture(network, 'combined', context.translate('subtitle.combined'), context),
});
