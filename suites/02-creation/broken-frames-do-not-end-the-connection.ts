import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { startedOn } from './stage/started-on.ts';

/** Nothing that an API could act upon, each in another way. */
const BROKEN = (sessionId: string): readonly (string | Buffer)[] => [
  'this is no JSON',
  '',
  '{"type":"complete","payload":{',
  '[]',
  'null',
  '42',
  '{}',
  '{"type":7}',
  '{"type":"complete"}',
  '{"type":"complete","payload":null}',
  '{"type":"complete","payload":{"commandId":"nobody-gave-this"}}',
  '{"type":"ack","payload":{"commandId":{}}}',
  '{"type":"failed","payload":[]}',
  '{"type":"somersault","timestamp":"2026-01-01T00:00:00Z","payload":{}}',
  '{"type":"status","payload":{"sessionId":"nobody","state":"running"}}',
  `{"type":"status","payload":{"sessionId":${JSON.stringify(sessionId)},"state":"upside-down"}}`,
  '{"type":"heartbeat","payload":"thump"}',
  Buffer.from([0, 255, 1, 254]),
];

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L191', 'plan:L474', 'contract §3.1'],
  risk: 'plan:L578',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Frames that mean nothing are ignored, and the connection goes on.',
  given: async (world) => startedOn(world, await world.fleet.join({ manner: 'manual' })),
  async when(world, { agent, id, command }) {
    const { arrange, sql, patience } = world;
    for (const frame of BROKEN(id)) agent.sendRaw(frame, 'a frame that means nothing');
    // What it says next is heard, and what it is told next arrives, all on the same line.
    agent.complete(command);
    const heard = (await arrange.comesTo(id, 'running')).value?.['state'];
    const open = agent.isOpen;
    if (!open) return { open, heard, told: false, status: null };
    const later = await arrange.session();
    const told = await agent.awaitCommand({ action: 'start_session', sessionId: later.id }, patience.command);
    return { open, heard, told: told.held, status: (await sql.agent(agent.agentId))?.['status'] };
  },
  then: {
    'the connection stays': ({ open }) => expect(open).toBe(true),
    'a lawful report after them is heard': ({ open, heard }) =>
      expect(open ? heard : 'running').toBe('running'),
    'a command still comes': ({ open, told }) => expect(told).toBe(open),
    'the agent is online': ({ open, status }) => expect(open ? status : 'online').toBe('online'),
  },
});
