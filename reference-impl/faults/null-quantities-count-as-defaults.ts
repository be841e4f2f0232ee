import type { Fault } from './fault.ts';

export default {
  sentence: 'An old session without quantities counts as if it had the default ones.',
  caughtBy: [
    'quotas/nothing-said-counts-nothing › it uses no CPU and no memory',
    'quotas/nothing-said-counts-nothing › the quota shows it so',
  ],
  api: (parts) => ({
    ...parts,
    useOf: (rows) =>
      parts.useOf(rows.map(({ cpu, memory }) => ({ cpu: cpu ?? '1', memory: memory ?? '2Gi' }))),
  }),
} satisfies Fault;
