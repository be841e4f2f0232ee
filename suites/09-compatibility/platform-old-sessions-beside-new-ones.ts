import { expect } from 'vitest';
import { whatIsLeft } from '../02-creation/stage/what-is-left.ts';
import { accepted, callersFault } from '../doors/http/what-a-status-says.ts';
import { runningOn, sharedPlatformAgent, stopsWithin } from '../world/agent-on-platform.ts';
import { defineCheck } from '../world/world.ts';
import { listedWith, missingFrom } from './stage/listed.ts';
import { oldSessions } from './stage/old-sessions.ts';
import { refusals } from './stage/refusals.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L486-489', 'plan:L497-498', 'R11'],
  profile: 'platform',
  world: 'shared',
  controls: ['sql'],
  atMostMs: 420_000,
  requirement:
    'While a real agent runs new sessions, old ones are listed beside them and refused, and the cluster hears of none.',
  async given(world) {
    const at = await sharedPlatformAgent(world);
    const { user, old } = await oldSessions(world, [{ state: 'running' }, { state: 'hibernated' }]);
    const fresh = await runningOn(world, at, { user: user.username });
    return { ...at, user, old: old.map(({ id }) => id), fresh: fresh.id };
  },
  async when(world, { cluster, user, old, fresh }) {
    const list = await listedWith(world, `?user=${user.username}`, [...old, fresh]);
    const refused = await refusals(world, old, 'delete');
    // The twin, and what shows that the agent has heard all that was said before.
    const { status } = await world.api.delete(`/sessions/${fresh}`);
    const gone = await world.arrange.comesTo(fresh, 'terminated', stopsWithin(world));
    return {
      missing: missingFrom(list, [...old, fresh]),
      refused,
      twin: { accepted: accepted(status), terminated: gone.held },
      ofOld: (await Promise.all(old.map((id) => whatIsLeft(cluster, id)))).flat(),
    };
  },
  then: {
    'both are listed': ({ missing }) => expect(missing).toEqual([]),
    'the old ones are refused with a 4xx, and nothing changes': ({ refused }) =>
      expect(
        refused.filter(
          ({ status, changed, commands }) => !callersFault(status) || changed.length > 0 || commands > 0,
        ),
      ).toEqual([]),
    'the new one is terminated': ({ twin }) => expect(twin).toEqual({ accepted: true, terminated: true }),
    'nothing of the old ones comes into the cluster': ({ twin, ofOld }) =>
      expect({ heard: twin.terminated, ofOld }).toEqual({ heard: true, ofOld: [] }),
  },
});
