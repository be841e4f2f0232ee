import { bytes, millicores } from '../api/quantities.ts';
import type { Oddity } from './oddity.ts';

/** Old rows may hold what is no quantity: that stays as it is. */
const plain = (text: string | null, read: typeof bytes, unit: string): string | null => {
  const value = text === null ? undefined : read(text);
  return value === undefined ? text : `${String(value)}${unit}`;
};

export default {
  sentence: 'Quantities are kept and shown as whole millicores and bytes, however they were written.',
  tempts: {
    check: 'creation/passes-on-what-was-asked',
    habit: 'Memory is passed on as it was written.',
    rewrite: {
      file: 'suites/02-creation/passes-on-what-was-asked.ts',
      from: "expect(quantityOf(field(payload, 'memory'))).toBe(quantityOf(asked.resources.memory))",
      to: "expect(field(payload, 'memory')).toBe(asked.resources.memory)",
    },
  },
  api: (parts) => ({
    ...parts,
    sessionView: (row, time) =>
      parts.sessionView(
        { ...row, memory: plain(row.memory, bytes, ''), cpu: plain(row.cpu, millicores, 'm') },
        time,
      ),
    startPayload: (session, user, manifest) =>
      parts.startPayload(
        {
          ...session,
          memory: plain(session.memory, bytes, '') ?? session.memory,
          cpu: plain(session.cpu, millicores, 'm') ?? session.cpu,
        },
        user,
        manifest,
      ),
  }),
} satisfies Oddity;
