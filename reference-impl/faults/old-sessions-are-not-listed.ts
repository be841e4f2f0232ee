import type { Fault } from './fault.ts';

export default {
  sentence: 'Sessions without an agent are left out of lists.',
  caughtBy: [
    'compatibility/lists-old-sessions-in-every-state › every one of them is listed',
    'compatibility/filters-reach-old-sessions › by user',
    'compatibility/filters-reach-old-sessions › by state',
    'compatibility/filters-reach-old-sessions › by tag, those without any left out',
    'compatibility/filters-reach-old-sessions › by all of them at once',
    'compatibility/lists-old-and-new-together › both are in it',
    'compatibility/owners-see-their-old-sessions › the owner finds all of them',
    'compatibility/serves-rows-however-odd › each is listed',
    'compatibility/platform-old-sessions-beside-new-ones › both are listed',
    'compatibility/survives-a-rollback-with-live-sessions › the new API shows every session in the state that it was in',
    'compatibility/the-previous-version-takes-over › the new API shows every session as the previous version left it',
  ],
  api: (parts) => ({
    ...parts,
    listSessions: async (sql, filter, order) =>
      (await parts.listSessions(sql, filter, order)).filter(({ agent_id }) => agent_id !== null),
  }),
} satisfies Fault;
