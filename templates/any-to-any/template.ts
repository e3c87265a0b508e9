import { defineTemplate } from '../../src/template.ts';
import { picture } from '../parts/picture.ts';
import { anyToAnyModel as model } from './model.ts';

/** Sites and Microsoft as members of a provider's IPVPN. */
export const anyToAny = defineTemplate({
  name: 'any-to-any',
  models: [model.model],
  scene: (network, context) =>
    picture(network, model.model, model.subtitle(network.circuits, context.translate), context),
});
