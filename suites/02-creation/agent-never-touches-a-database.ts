import { expect } from 'vitest';
import { LabBroken } from '../kit/prerequisite.ts';
import { sharedAgent, started, stop } from '../world/agent-at-work.ts';
import type { SocketOfProcess } from '../world/lab-doors.ts';
import { defineCheck } from '../world/world.ts';

const DNS_PORT = '53';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L14', 'plan:L206', 'R7', 'contract §1'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 360_000,
  requirement:
    'An agent holds connections to the API and to its cluster, and to nothing else such as a database.',
  async when(world) {
    const at = await sharedAgent(world);
    const known = [new URL(world.controlPlane.url).host, at.cluster.address];
    const { sessionId } = await started(world, at);
    const whileRunning = await at.agent.connections();
    await at.seat.awaitEnd((await stop(at, sessionId)).commandId, world.patience.work);
    const sockets = [...whileRunning, ...(await at.agent.connections())];
    const dialled = dialledBy(sockets);
    // That no others are seen proves something only if the one that is there for certain is.
    if (!known.some((to) => dialled.includes(to)))
      throw new LabBroken(
        'Of the connections of the agent none was seen, not even those to API and cluster.',
      );
    return { toOthers: dialled.filter((to) => !known.includes(to)) };
  },
  then: {
    'it holds no other than those to API and cluster': ({ toOthers }) => expect(toOthers).toEqual([]),
  },
});

/** Where it dialled to itself: not what it listens on, nor who came to it there, nor the finding of names. */
function dialledBy(sockets: readonly SocketOfProcess[]): string[] {
  const port = (address: string) => address.split(':').at(-1) ?? '';
  const listening = new Set(
    sockets.filter(({ state }) => state === 'LISTEN').map(({ local }) => port(local)),
  );
  const outgoing = sockets.filter(
    ({ state, local, remote }) =>
      state !== 'LISTEN' && !listening.has(port(local)) && port(remote) !== DNS_PORT && port(remote) !== '0',
  );
  return [...new Set(outgoing.map(({ remote }) => remote))];
}
