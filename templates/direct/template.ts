import { defineTemplate } from '../../src/template.ts';
import { picture } from '../parts/picture.ts';
import { directModel as model } from './model.ts';

/** The customer's own routers on Microsoft's port pair, without a provider. */
export const direct = defineTemplate({
  name: 'direct',
  models: [model.model],
  scene: (network, context) =>
    picture(network, model.model, model.subtitle(network.circuits, context.translate), context),
});
