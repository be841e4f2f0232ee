import { expect } from 'vitest';
import { reportsAbout } from '../02-creation/stage/reports-about.ts';
import { whatIsLeft } from '../02-creation/stage/what-is-left.ts';
import { endOf, ownAgent, stop, wake } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { asleep } from './stage/put-to-sleep.ts';
import { orphansOf } from './stage/orphans-of.ts';
import { factsOf } from './stage/session-facts.ts';
import { withoutPods } from './stage/without-pods.ts';

/** Of the stop, whichever is said first: contract §4. */
const ENDS = ['complete', 'failed', 'status terminated'];

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L284', 'contract §4', 'contract §8.1'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 600_000,
  requirement: 'A stop that comes while a session is waking ends it, and leaves nothing but the home.',
  async when(world) {
    const { patience } = world;
    const at = await ownAgent(world);
    const { sessionId } = await asleep(world, at, { persistentHome: true });
    const before = await factsOf(at.cluster, sessionId);
    const withPods = await withoutPods(at.cluster);
    const waking = await wake(at, sessionId);
    await world.eventually(
      () => factsOf(at.cluster, sessionId),
      ({ replicas }) => replicas === 1,
      patience.command,
    );
    const stopping = await stop(at, sessionId);
    const { end, error } = await endOf(at, stopping, patience.start + patience.work);
    // May still be ended behind the stop; what it would bring back is there by then.
    await at.seat.awaitEnd(waking.commandId, patience.report);
    const left = await whatIsLeft(at.cluster, sessionId);
    // The last of this session: whatever was to be said of it, or done to it, came before the end of this.
    await endOf(at, await stop(at, sessionId), patience.work);
    const said = reportsAbout(at.seat, sessionId, stopping.commandId);
    // Whoever was let go by its Deployment would live on.
    await withPods();
    const orphans = await world.eventually(
      () => orphansOf(at.cluster, sessionId),
      (found) => found.length === 0,
      patience.report,
    );
    const { home } = await factsOf(at.cluster, sessionId);
    return {
      end,
      error,
      left,
      orphans: orphans.value,
      said,
      homes: { before: before.home.claim, after: home.claim },
    };
  },
  then: {
    'the stop is complete': ({ end, error }) => expect(end, error ?? 'no error was given').toBe('complete'),
    'nothing of the session is left but its home': ({ left, homes }) => {
      expect(left).toEqual([]);
      expect(homes.before).not.toBeNull();
      expect(homes.after).toBe(homes.before);
    },
    'nothing that its Deployment had made lives on without it': ({ orphans }) => expect(orphans).toEqual([]),
    'it is not said to run any more': ({ said }) => {
      const ended = said.findIndex((one) => ENDS.includes(one));
      expect(said.slice(ended), 'what was said once the stop had ended').not.toContain('status running');
    },
  },
});
