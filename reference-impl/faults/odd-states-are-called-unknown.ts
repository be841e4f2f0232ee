import type { Fault } from './fault.ts';

export default {
  sentence: 'A state of before is not shown as it is.',
  caughtBy: [
    'compatibility/serves-rows-however-odd › each is in the state that its row has, also one that nobody knows any more',
  ],
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) =>
      parts.sessionView(
        ['stopped', 'provisioning'].includes(row.state) ? { ...row, state: 'unknown' } : row,
        time,
      ),
  }),
} satisfies Fault;
