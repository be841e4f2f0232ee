import { expect } from 'vitest';
import { callersFault } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { listedWith, missingFrom } from './stage/listed.ts';
import { oneInEveryState } from './stage/old-sessions.ts';
import { refusals } from './stage/refusals.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L486-489', 'plan:L497-498', 'R11', 'contract §2.1', 'contract §2.2'],
  risk: 'plan:L576',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement:
    'Users find their old sessions, are told that they cannot terminate them, and find nobody else’s.',
  async given(world) {
    const owner = await world.arrange.userWhoLogsIn();
    const stranger = await world.arrange.userWhoLogsIn();
    return { owner, stranger, ...(await oneInEveryState(world, owner)) };
  },
  async when(world, { owner, stranger, old }) {
    const ids = old.map(({ id }) => id);
    const running = old.find(({ state }) => state === 'running')?.id ?? '';
    const own = await listedWith(world, '', ids, owner.api);
    const [refused] = await refusals(world, [running], 'delete', owner.api);
    const theirs = await listedWith(world, '', [], stranger.api);
    return {
      missing: missingFrom(own, ids),
      refused: refused ?? null,
      strangers: {
        status: theirs.status,
        listed: theirs.sessions.filter(({ name }) => ids.includes(name)),
        shown: (await stranger.api.get(`/sessions/${running}`)).status,
      },
    };
  },
  then: {
    'the owner finds all of them': ({ missing }) => expect(missing).toEqual([]),
    'the owner is refused with a 4xx, and nothing changes': ({ refused }) => {
      expect(callersFault(refused?.status ?? 0), `answered ${refused?.status ?? 0}`).toBe(true);
      expect(refused).toMatchObject({ changed: [], commands: 0, shown: 200 });
    },
    'nobody else finds them': ({ strangers }) =>
      expect(strangers).toEqual({ status: 200, listed: [], shown: 404 }),
  },
});
