import { defineTemplate } from '../../src/template.ts';
import { picture } from '../parts/picture.ts';

/** Sites with Ethernet links of their own through a provider. */
export const pointToPoint = defineTemplate({
  name: 'point-to-point',
  models: ['point-to-point'],
  scene: (network, context) => {
    const providers = network.circuits.length > 0 && network.circuits.every((circuit) => circuit.bgp === 'provider');
    return picture(
      network,
      'point-to-point',
      context.say(providers ? 'subtitle.point-to-point.provider' : 'subtitle.point-to-point.customer'),
      context,
    );
  },
});
