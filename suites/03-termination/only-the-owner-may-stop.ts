import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { whatStands } from './stage/what-stands.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L254', 'plan:L577', 'contract §2.1'],
  risk: 'plan:L577',
  profile: 'control-plane',
  world: 'shared',
  requirement: "A user may delete their own sessions only; another's is to them as if it were not there.",
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    const owner = await arrange.userWhoLogsIn();
    const other = await arrange.userWhoLogsIn();
    const operator = await arrange.userWhoLogsIn({ role: 'operator' });
    const sessions = [];
    for (let made = 0; made < 3; made++)
      sessions.push((await arrange.runningSession(agent, { user: owner.username })).id);
    const [mine = '', own = '', operated = ''] = sessions;
    return { owner, other, operator, mine, own, operated };
  },
  async when({ sql, unique }, { owner, other, operator, ...ids }) {
    const before = await whatStands(sql, ids.mine);
    const foreign = await other.api.delete(`/sessions/${ids.mine}`);
    const after = await whatStands(sql, ids.mine);
    const unknown = await other.api.delete(`/sessions/${unique('nobody')}`);
    const own = await owner.api.delete(`/sessions/${ids.own}`);
    const byOperator = await operator.api.delete(`/sessions/${ids.operated}`);
    return {
      foreign: foreign.status,
      unknown: unknown.status,
      before,
      after,
      own: own.status,
      byOperator: byOperator.status,
    };
  },
  then: {
    // That an unknown session is a 404 is a requirement of its own.
    "another's session is answered as an unknown one": ({ foreign, unknown }) =>
      expect(foreign).toBe(unknown),
    'and stays as it was': ({ before, after }) => expect(after).toEqual(before),
    'the owner may delete it': ({ own }) => expect(accepted(own), `answered ${own}`).toBe(true),
    'an operator may delete it': ({ byOperator }) =>
      expect(accepted(byOperator), `answered ${byOperator}`).toBe(true),
  },
});
