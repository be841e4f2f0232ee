import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import type { ApiProcess, SocketOfProcess } from '../world/lab-doors.ts';

const SESSIONS = 10;
const BETWEEN_SAMPLES_MS = 5;

/** The port at the end of `host:port`; names and addresses of one host are written in many ways. */
const port = (address: string): string => address.slice(address.lastIndexOf(':') + 1);

function strays({ url, database }: ApiProcess, sockets: readonly SocketOfProcess[]): SocketOfProcess[] {
  const listener = new URL(url).port;
  return sockets.filter(
    ({ local, remote, state }) =>
      state !== 'LISTEN' && port(local) !== listener && port(remote) !== port(database),
  );
}

export default defineCheck({
  // What else an implementation may have is free, so a stranger's address accuses nobody; the canary does.
  level: 'SHOULD',
  priority: 'P0',
  source: ['plan:L192', 'plan:L547', 'R5'],
  risk: 'plan:L565',
  profile: 'control-plane',
  controls: ['start-api'],
  world: { canary: true, reusable: true },
  requirement: 'While it creates sessions, the API speaks to those who call it and to its database alone.',
  given: ({ fleet }) => fleet.join(),
  async when({ apis, arrange }) {
    const [api] = apis;
    if (api === undefined) throw new Error('This world was to have an API of its own.');
    const creating = { goesOn: true };
    const creates = (async () => {
      for (let made = 0; made < SESSIONS; made++) await arrange.create();
      creating.goesOn = false;
    })();
    const samples: SocketOfProcess[][] = [];
    while (creating.goesOn) {
      samples.push(await api.connections());
      await pause(BETWEEN_SAMPLES_MS);
    }
    await creates;
    samples.push(await api.connections());
    const peers = samples.flatMap((sample) => strays(api, sample)).map(({ remote }) => remote);
    return {
      samples: samples.length,
      sockets: Math.max(...samples.map(({ length }) => length)),
      strays: [...new Set(peers)],
    };
  },
  then: {
    'no connection leads anywhere else': ({ strays: found }) => expect(found).toEqual([]),
    // Without its listener, the agent and the database in sight, nothing was looked at.
    'its own connections were in sight': ({ samples, sockets }) => {
      expect(samples).toBeGreaterThan(1);
      expect(sockets).toBeGreaterThan(1);
    },
  },
});
