import type { Fault } from './fault.ts';

export default {
  sentence: 'While a row has a state of before, no session is made.',
  caughtBy: ['compatibility/serves-rows-however-odd › beside it new sessions are made'],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      const odd = await api.db.query("SELECT id FROM sessions WHERE state = 'stopped'");
      if (odd.length > 0) throw new Error('unknown state');
      return parts.createSession(api, caller, body);
    },
  }),
} satisfies Fault;
