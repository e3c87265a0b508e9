import { defineTemplate } from '../../src/template.ts';
import { picture } from '../parts/picture.ts';
import { cloudExchangeModel as model } from './model.ts';

/** The customer's equipment in the co-location facility, joined to Microsoft over its exchange. */
export const cloudExchange = defineTemplate({
  name: 'cloud-exchange',
  models: [model.model],
  scene: (network, context) =>
    picture(network, model.model, model.subtitle(network.circuits, context.translate), context),
});
