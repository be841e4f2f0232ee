import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Says each state of a session twice in a row.',
  tempts: {
    check: 'creation/agent-reports-running-once-the-pod-is-ready',
    habit: 'A state is said once.',
    rewrite: {
      file: 'suites/02-creation/agent-reports-running-once-the-pod-is-ready.ts',
      from: "expect(said).toContain('status running')",
      to: "expect(said.filter((one) => one === 'status running')).toHaveLength(1)",
    },
  },
  agent: (parts) => ({
    ...parts,
    carryOut: (driver, order, work) =>
      parts.carryOut(driver, order, {
        ...work,
        report: (status) => {
          work.report(status);
          work.report(status);
        },
      }),
  }),
} satisfies Oddity;
