import { defineTemplate } from '../../src/template.ts';
import { picture } from '../parts/picture.ts';
import { pointToPointModel as model } from './model.ts';

/** Sites with Ethernet links of their own through a provider. */
export const pointToPoint = defineTemplate({
  name: 'point-to-point',
  models: [model.model],
  scene: (network, context) =>
    picture(network, model.model, model.subtitle(network.circuits, context.translate), context),
});
