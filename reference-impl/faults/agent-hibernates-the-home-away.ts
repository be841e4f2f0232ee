import type { Fault } from './fault.ts';

export default {
  sentence: 'Deletes the home of a session that is hibernated.',
  caughtBy: [
    'hibernation/platform-agent-dies-while-hibernating › its home is that of before',
    'hibernation/agent-keeps-the-claim-while-asleep › the claim is still there, and it is the same',
    'hibernation/agent-keeps-the-claim-while-asleep › it stands for the same volume',
  ],
  spills: ['hibernation/*'],
  agent: (parts) => ({
    ...parts,
    planHibernate: (seen) => {
      const steps = parts.planHibernate(seen);
      const told = steps.findIndex(({ kind }) => kind === 'report');
      return seen.claim === undefined
        ? steps
        : [...steps.slice(0, told), { kind: 'remove', piece: 'claim' }, ...steps.slice(told)];
    },
  }),
} satisfies Fault;
