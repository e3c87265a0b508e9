import { defineTemplate } from '../../src/template.ts';
import { picture } from '../parts/picture.ts';

/** The customer's own routers on Microsoft's port pair, without a provider. */
export const direct = defineTemplate({
  name: 'direct',
  models: ['direct'],
  scene: (network, context) => picture(network, 'direct', context.say('subtitle.direct'), context),
});
