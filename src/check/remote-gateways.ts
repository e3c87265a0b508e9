import type { Context } from './context.ts';

/** The networks that use the gateway of another one. */
export function usersOf(context: Context): ReadonlyMap<string, readonly string[]> {
  return context.once(usersOf, () => {
    const users = new Map<string, string[]>();
    for (const { networks, sides } of context.network.networkPeerings)
      for (const { network, useRemoteGateway } of sides)
        if (useRemoteGateway === true) {
          const owner = networks[0] === network ? networks[1] : networks[0];
          users.set(owner, [...(users.get(owner) ?? []), network]);
        }
    return users;
  });
}
