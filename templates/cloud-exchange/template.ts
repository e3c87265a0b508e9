import { defineTemplate } from '../../src/template.ts';
import { picture } from '../parts/picture.ts';

/** The customer's equipment in the co-location facility, joined to Microsoft over its exchange. */
export const cloudExchange = defineTemplate({
  name: 'cloud-exchange',
  models: ['cloud-exchange'],
  scene: (network, context) => {
    const providers = network.circuits.length > 0 && network.circuits.every((circuit) => circuit.bgp === 'provider');
    return picture(
      network,
      'cloud-exchange',
      context.say(providers ? 'subtitle.cloud-exchange.provider' : 'subtitle.cloud-exchange.customer'),
      context,
    );
  },
});
