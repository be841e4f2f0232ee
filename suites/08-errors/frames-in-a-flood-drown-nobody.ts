import { expect } from 'vitest';
import { writeFrame } from '../doors/socket/frame.ts';
import { defineCheck } from '../world/world.ts';
import { laterCounts, startedByHand } from './hostile/started-by-hand.ts';

const FLOOD = 400;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L477', 'contract §3.1', 'contract §10'],
  risk: 'plan:L578',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'Hundreds of reports about nothing, sent at once, keep neither the API nor other agents from work.',
  async given(world) {
    const loud = await world.fleet.join({ manner: 'manual' });
    const later = await startedByHand(world, loud);
    const clusterId = world.unique('quiet');
    const quiet = await world.fleet.join({ manner: 'obedient', clusterId });
    return { loud, later, quiet, clusterId };
  },
  async when(world, { loud, later, clusterId }) {
    const { arrange, api, patience } = world;
    const nothing = (at: number) => [
      JSON.stringify(writeFrame('complete', { commandId: `nobody-gave-this-${at}` })),
      JSON.stringify(writeFrame('status', { sessionId: `nobody-${at}`, state: 'running' })),
      '{"type":"complete","payload":{',
      JSON.stringify(writeFrame('somersault', {})),
    ];
    for (let at = 0; at < FLOOD; at += 4)
      for (const frame of nothing(at)) loud.sendRaw(frame, 'reports about nothing');
    const list = await api.get('/templates');
    const { id } = await arrange.session({ clusterId });
    const others = (await arrange.comesToByCommand(id, 'running')).held;
    return {
      serves: list.status,
      others,
      // All of it has to be gone through before: each may take its turn at the database.
      heard: await laterCounts(world, loud, later, 4 * patience.report),
      open: loud.isOpen,
    };
  },
  then: {
    'the API answers meanwhile': ({ serves }) => expect(serves).toBe(200),
    "another agent's session starts meanwhile": ({ others }) => expect(others).toBe(true),
    'the connection stays, and a lawful report after it counts': ({ open, heard }) =>
      expect({ open, heard }).toEqual({ open: true, heard: true }),
  },
});
