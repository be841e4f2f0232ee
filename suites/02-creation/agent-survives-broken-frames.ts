import { expect } from 'vitest';
import { endOf, ownAgent, start, started } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

const BROKEN = [
  'no json at all',
  '{"type":"command"',
  '[]',
  'null',
  '{}',
  '{"type":"command","payload":null}',
  '{"type":"a-type-from-the-future","timestamp":"2030-01-01T00:00:00Z","payload":{"sessionId":"x"}}',
];

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['contract §3.1'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 320_000,
  requirement: 'Broken frames and unknown types change nothing: the connection stays and work goes on.',
  async when(world) {
    const at = await ownAgent(world);
    await started(world, at);
    for (const text of BROKEN) at.seat.sendRaw(text, 'a frame that means nothing');
    const { command } = await start(world, at);
    const { end } = await endOf(at, command, world.patience.start);
    return {
      end,
      running: at.agent.running,
      connections: at.seat.connections.map(({ code }) => code ?? 'open'),
    };
  },
  then: {
    'the agent lives': ({ running }) => expect(running).toBe(true),
    'the connection stays': ({ connections }) => expect(connections).toEqual(['open']),
    'the lawful command after them is done': ({ end }) => expect(end).toBe('complete'),
  },
});
