import type { Fault } from './fault.ts';

export default {
  sentence: 'Makes a home for each session that wakes, also for those that shall have none.',
  caughtBy: ['hibernation/agent-cycles-without-a-home › it has no claim, asleep or awake'],
  agent: (parts) => ({
    ...parts,
    planWake: (seen) => {
      const id = seen.deployment?.metadata?.name;
      if (seen.claim !== undefined || id === undefined) return parts.planWake(seen);
      const labels = seen.deployment?.metadata?.labels ?? {};
      const body = parts.claim(id, labels, {}, '1Gi', undefined);
      return [{ kind: 'create', piece: 'claim', body }, ...parts.planWake(seen)];
    },
  }),
} satisfies Fault;
