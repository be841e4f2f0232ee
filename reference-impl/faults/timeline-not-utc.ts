import type { Fault } from './fault.ts';

const TWO_HOURS = 2 * 3_600_000;

export default {
  sentence: 'Times are answered in another zone than UTC.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    timeText: (time) =>
      time === null ? null : new Date(time.getTime() + TWO_HOURS).toISOString().replace('Z', '+02:00'),
  }),
} satisfies Fault;
