import { expect } from 'vitest';
import { endOf, sharedAgent, start, stop } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['contract §3.3', 'contract §8.1'],
  risk: 'plan:L573',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement: 'A command that comes again while it is at work is acknowledged again, and done once.',
  async when(world) {
    const { patience } = world;
    const at = await sharedAgent(world);
    // Without its image it is at work until a stop, or its time, ends it.
    const { sessionId, payload, command } = await start(world, at, {
      image: 'localhost/plumbline/image-missing:1',
    });
    const { commandId } = command;
    const typesOf = () => at.seat.reportsOf(commandId).map(({ type }) => type);
    await at.seat.awaitReport(commandId, ['ack'], patience.command);
    await at.seat.command('start_session', payload, { commandId });
    const again = await world.eventually(
      typesOf,
      (types) => types.filter((type) => type === 'ack').length > 1,
      patience.command,
    );
    // The last of this session: what was taken in before it has ended, once it has.
    await endOf(at, await stop(at, sessionId), patience.start + patience.work);
    await at.seat.awaitEnd(commandId, patience.report);
    return { acknowledged: again.value, ends: typesOf().filter((type) => type !== 'ack') };
  },
  then: {
    'it is acknowledged again': ({ acknowledged }) =>
      expect(acknowledged.filter((type) => type === 'ack').length).toBeGreaterThan(1),
    'it had not ended by then': ({ acknowledged }) =>
      expect(acknowledged.filter((type) => type !== 'ack')).toEqual([]),
    'it ends once': ({ ends }) => expect(ends.length).toBeLessThanOrEqual(1),
  },
});
