import { expect } from 'vitest';
import { endOf, ownAgent, start } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['contract §8.1'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 180_000,
  requirement: 'A command with an unknown action, or with a payload that is no use, is reported as failed.',
  async when(world) {
    // Its own, since an agent may die of it.
    const at = await ownAgent(world);
    const { patience } = world;
    const wrong = {
      unknown: await at.seat.command(
        'paint_session',
        { sessionId: world.unique('session') },
        { breaks: 'an unknown action' },
      ),
      useless: await at.seat.command('start_session', { tags: [] }, { breaks: 'a payload that is no use' }),
    };
    const ends = {
      unknown: (await at.seat.awaitEnd(wrong.unknown.commandId, patience.command)).value,
      useless: (await at.seat.awaitEnd(wrong.useless.commandId, patience.command)).value,
    };
    const lawful = await start(world, at);
    const after = await endOf(at, lawful.command, patience.start);
    return {
      unknown: { type: ends.unknown?.type ?? null, error: ends.unknown?.error ?? null },
      useless: { type: ends.useless?.type ?? null, error: ends.useless?.error ?? null },
      after: after.end,
    };
  },
  then: {
    'an unknown action fails': ({ unknown }) => expect(unknown.type).toBe('failed'),
    'a useless payload fails': ({ useless }) => expect(useless.type).toBe('failed'),
    'both say why': ({ unknown, useless }) => expect([unknown.error, useless.error]).not.toContain(null),
    'the next lawful command is done': ({ after }) => expect(after).toBe('complete'),
  },
});
