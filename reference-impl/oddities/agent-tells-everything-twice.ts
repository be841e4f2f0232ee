import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Says each state of a session twice in a row.',
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
