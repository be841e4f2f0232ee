import type { Fault } from './fault.ts';

export default {
  sentence: 'A start that comes again throws away what stands and makes it anew.',
  caughtBy: ['errors/agent-loses-no-report-while-the-api-is-away › the session was started once'],
  agent: (parts) => ({
    ...parts,
    reactTo: (known) => (known?.ended === true ? { kind: 'work' } : parts.reactTo(known)),
    planStart: (wanted, seen) => [
      ...(seen.deployment === undefined ? [] : [{ kind: 'remove', piece: 'deployment' } as const]),
      ...parts.planStart(wanted, { ...seen, deployment: undefined }),
    ],
  }),
} satisfies Fault;
