import { expect } from 'vitest';
import { writeFrame } from '../doors/socket/frame.ts';
import { defineCheck } from '../world/world.ts';
import { laterCounts, startedByHand } from './hostile/started-by-hand.ts';

const LARGEST = 512 * 1024;

/** White space after a document belongs to it. */
const padded = (frame: unknown, bytes: number) => JSON.stringify(frame).padEnd(bytes, ' ');

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L477', 'contract §3.1'],
  risk: 'plan:L578',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Frames of up to 512 KiB are taken; a larger one may end its connection, and nothing else.',
  async given(world) {
    const agent = await world.fleet.join({ manner: 'manual' });
    const large = await startedByHand(world, agent);
    const later = await startedByHand(world, agent);
    const other = await world.fleet.join({ manner: 'silent', clusterId: world.unique('elsewhere') });
    return { agent, large, later, other };
  },
  async when(world, { agent, large, later, other }) {
    const { arrange, fleet, api } = world;
    agent.sendRaw(padded(writeFrame('complete', { commandId: large.command.commandId }), LARGEST));
    const taken = (await arrange.comesTo(large.id, 'running')).held;
    const open = agent.isOpen;
    agent.sendRaw(
      padded(writeFrame('heartbeat', { status: 'online', activeSessions: 0 }), 2 * LARGEST),
      'a frame that is too large',
    );
    // A pong comes after what was sent before: by then the connection has ended, or it stays.
    const stays = await agent.ping();
    if (!stays) await fleet.reconnect(agent);
    return {
      taken,
      open,
      others: other.isOpen && (await other.ping()),
      serves: (await api.get(`/sessions/${large.id}`)).status,
      later: await laterCounts(world, agent, later),
    };
  },
  then: {
    'a report of 512 KiB counts, and the connection stays': ({ taken, open }) =>
      expect({ taken, open }).toEqual({ taken: true, open: true }),
    "a larger frame ends no other agent's connection": ({ others }) => expect(others).toBe(true),
    'the API serves after it': ({ serves }) => expect(serves).toBe(200),
    "the agent's next report counts": ({ later }) => expect(later).toBe(true),
  },
});
