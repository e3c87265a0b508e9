import { defineTemplate } from '../../src/template.ts';
import { logicalPicture } from '../parts/picture.ts';

/** The customer's own routers on Microsoft's port pair, without a provider. */
export const direct = defineTemplate({
  name: 'direct',
  models: ['direct'],
  scene: (network, context) => logicalPicture(network, 'direct', context.say('subtitle.direct'), context),
});
