import type { Translate } from '../../../src/locale/index.ts';
import type { Circuit, Connection } from '../../../src/model/network.ts';
import { stated } from '../lines.ts';

/** A connection's place among those of several circuits to one gateway, in words: Azure's choice towards the sites. */
export function placeOf({ preferred, backup, preference }: Connection, translate: Translate): string | undefined {
  if (!preference?.by) return undefined;
  const { rank, of } = preference;
  if (preferred) return translate('preference.first');
  if (backup) return translate(of === 2 ? 'preference.backup' : 'preference.last');
  if (rank === 1) return translate('preference.first.shared');
  return rank === 2
    ? translate('preference.second')
    : rank === 3
      ? translate('preference.third')
      : translate('preference.later', { rank });
}

/**
 * What decides for a connection and how, in the order in which Azure looks at it: longer prefixes, the weight, the length
 * of the AS path (designing-for-disaster-recovery-with-expressroute-privatepeering, 06/15/2023). A weight chooses between
 * connections that carry traffic of the same sites: where there is no second one, it has no effect.
 */
export function preferenceFacts(circuit: Circuit, connection: Connection, translate: Translate): string[] {
  const { preference, routingWeight } = connection;
  const specifics = circuit.routing?.specifics ?? [];
  const place = placeOf(connection, translate) ?? (preference && translate('preference.equal'));
  const decides = (preference && preference.by !== 'as-path') || routingWeight !== undefined;
  return stated(
    specifics.length > 0 && translate('preference.specifics', { prefixes: specifics.join(', ') }),
    decides && translate(preference ? 'connection.weight' : 'connection.weight.alone', { weight: routingWeight ?? 0 }),
    preference?.by === 'as-path' && preference.asPathPrepend > 0
      ? translate('preference.prepended', { times: preference.asPathPrepend })
      : preference?.by === 'as-path' && translate('preference.shortest'),
    place,
  );
}

/** How heavy a connection is drawn: the first heavier, those after it lighter; where nothing tells them apart, all alike. */
export function weightOf({ preference }: Connection): 'heavy' | 'normal' | 'light' {
  if (!preference?.by) return 'normal';
  return preference.rank === 1 ? 'heavy' : 'light';
}
