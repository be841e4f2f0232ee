import type { Fault } from './fault.ts';

export default {
  sentence: 'Deletes the Session resource of a session that is hibernated.',
  caughtBy: [
    'hibernation/agent-changes-only-the-scale › the Session resource is that of before',
    'hibernation/agent-session-resource-follows › it stays the same resource',
  ],
  agent: (parts) => ({
    ...parts,
    planHibernate: (seen) => [
      ...parts.planHibernate({ ...seen, session: undefined }).filter(({ kind }) => kind !== 'report'),
      ...(seen.session === undefined ? [] : [{ kind: 'remove', piece: 'session' } as const]),
      ...parts.planHibernate(seen).filter(({ kind }) => kind === 'report'),
    ],
  }),
} satisfies Fault;
