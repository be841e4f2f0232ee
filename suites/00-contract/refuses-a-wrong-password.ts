import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L577', 'contract §2.1'],
  risk: 'plan:L577',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A login with a wrong password, or as nobody known, answers 401 and gives no token.',
  given: ({ arrange }) => arrange.userWhoLogsIn(), // the twin: the right password gave a token
  async when({ api, unique }, { username, token }) {
    const wrong = await api.login(username, 'Plumbline-2-the-moon!');
    const nobody = await api.login(unique('nobody'), 'Plumbline-2-the-moon!');
    const answers = [wrong, nobody];
    return {
      statuses: answers.map(({ status }) => status),
      tokens: answers.filter(({ body }) => textAt(body, 'token') !== undefined).length,
      rightOneGaveAToken: token !== '',
    };
  },
  then: {
    'both are answered 401': ({ statuses }) => expect(statuses).toEqual([401, 401]),
    'neither gives a token, the right password does': ({ tokens, rightOneGaveAToken }) =>
      expect({ tokens, rightOneGaveAToken }).toEqual({ tokens: 0, rightOneGaveAToken: true }),
  },
});
