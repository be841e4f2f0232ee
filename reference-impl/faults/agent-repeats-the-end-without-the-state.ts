import type { Fault } from './fault.ts';

export default {
  sentence:
    'What it could not report it repeats without the state, and says nothing of its sessions when it returns.',
  caughtBy: ['errors/agent-loses-no-report-while-the-api-is-away › it says that the session runs'],
  agent: (parts) => ({
    ...parts,
    reportsOnConnect: () => [],
    newsSince: () => [],
    reactTo(known) {
      const reaction = parts.reactTo(known);
      if (reaction.kind !== 'repeat') return reaction;
      return { kind: 'repeat', reports: reaction.reports.filter(({ type }) => type !== 'status') };
    },
  }),
} satisfies Fault;
