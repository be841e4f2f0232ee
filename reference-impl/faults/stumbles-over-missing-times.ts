import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that does not know when it was made cannot be read.',
  caughtBy: [
    'compatibility/serves-rows-however-odd › each is listed',
    'compatibility/serves-rows-however-odd › each is shown',
  ],
  api: (parts) => ({
    ...parts,
    sessionView(row, time) {
      if (row.created_at === null) throw new Error('there is no time');
      return parts.sessionView(row, time);
    },
  }),
} satisfies Fault;
