import { expect } from 'vitest';
import { sharedAgent, started, stop } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { whatIsLeft } from './stage/what-is-left.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['contract §3.3', 'contract §8.1'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement: 'A command that was done is not done again when it comes again; its reports are repeated.',
  async when(world) {
    const { patience } = world;
    const at = await sharedAgent(world);
    const { sessionId, payload, command } = await started(world, at);
    const { commandId } = command;
    const first = await at.seat.awaitEnd(commandId, patience.start);
    // Stopped meanwhile: whoever starts again brings the session back to life.
    const stopped = await at.seat.awaitEnd((await stop(at, sessionId)).commandId, patience.work);
    const left = (await whatIsLeft(at.cluster, sessionId)).length;
    const ends = () => at.seat.reportsOf(commandId).filter(({ type }) => type === first.value?.type);
    await at.seat.command('start_session', payload, { commandId });
    const repeated = await world.eventually(ends, (seen) => seen.length > 1, patience.start);
    return {
      repeated: repeated.held,
      stopped: stopped.held,
      cameBack: left === 0 ? await whatIsLeft(at.cluster, sessionId) : [],
    };
  },
  then: {
    'its end is reported again': ({ repeated }) => expect(repeated).toBe(true),
    'a session that was stopped since stays stopped': ({ stopped, cameBack }) => {
      expect(stopped, 'the stop between the two came to an end').toBe(true);
      expect(cameBack).toEqual([]);
    },
  },
});
