import { defineTemplate } from '../../src/template.ts';
import { picture } from '../parts/picture.ts';

/** Sites and Microsoft as members of a provider's IPVPN. */
export const anyToAny = defineTemplate({
  name: 'any-to-any',
  models: ['any-to-any'],
  scene: (network, context) => {
    const customers = network.circuits.length > 0 && network.circuits.every((circuit) => circuit.bgp === 'customer');
    return picture(
      network,
      'any-to-any',
      context.say(customers ? 'subtitle.any-to-any.customer' : 'subtitle.any-to-any.provider'),
      context,
    );
  },
});
