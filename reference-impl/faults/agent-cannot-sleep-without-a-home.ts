import type { Fault } from './fault.ts';

export default {
  sentence: 'Does not hibernate a session that has no persistent home.',
  caughtBy: ['hibernation/agent-cycles-without-a-home › it sleeps and wakes'],
  agent: (parts) => ({
    ...parts,
    planHibernate: (seen) =>
      seen.claim === undefined && seen.deployment !== undefined
        ? [{ kind: 'refuse', why: 'Its work would be lost.' }]
        : parts.planHibernate(seen),
  }),
} satisfies Fault;
