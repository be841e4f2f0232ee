import { expect } from 'vitest';
import { reportsAbout } from '../02-creation/stage/reports-about.ts';
import { whatIsLeft } from '../02-creation/stage/what-is-left.ts';
import { sharedAgent, started, stop } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

const ENDS = ['complete', 'failed', 'status terminated'];

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L270', 'plan:L284-285', 'R7', 'contract §8.1', 'contract §8.2'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement: 'The agent says that a session is terminated, and the stop complete, once everything is gone.',
  async when(world) {
    const { patience } = world;
    const at = await sharedAgent(world);
    const { sessionId, command } = await started(world, at);
    await at.seat.awaitEnd(command.commandId, patience.start);
    const { commandId } = await stop(at, sessionId);
    // What is there as soon as it says so, by whichever of the two it says it first.
    await world.eventually(
      () => reportsAbout(at.seat, sessionId, commandId),
      (said) => ENDS.some((end) => said.includes(end)),
      patience.work,
    );
    const left = await whatIsLeft(at.cluster, sessionId);
    await at.seat.awaitEnd(commandId, patience.work);
    return { said: reportsAbout(at.seat, sessionId, commandId), left };
  },
  then: {
    'it reports terminated': ({ said }) => expect(said).toContain('status terminated'),
    'it reports the stop complete': ({ said }) => expect(said).toContain('complete'),
    'by then nothing of the session is left': ({ said, left }) => {
      expect(said.some((one) => one === 'complete' || one === 'status terminated')).toBe(true);
      expect(left).toEqual([]);
    },
  },
});
