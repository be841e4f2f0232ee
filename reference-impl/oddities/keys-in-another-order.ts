import type { Oddity } from './oddity.ts';

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
};

export default {
  sentence: 'The keys of answers and frames come in another order.',
  tempts: {
    check: 'creation/answers-202-with-a-pending-session',
    habit: 'The name is what the answer begins with.',
    rewrite: {
      file: 'suites/02-creation/answers-202-with-a-pending-session.ts',
      from: "const name = textAt(answer.body, 'name');",
      to: 'const name = /^\\{"name":"([^"]+)"/.exec(answer.text)?.[1];',
    },
  },
  api: (parts) => ({
    ...parts,
    outgoing: (operation, answer) => {
      const leaving = parts.outgoing(operation, answer);
      return { ...leaving, body: reversed(leaving.body) };
    },
    frame: (type, payload, now) => reversed(parts.frame(type, payload, now)),
  }),
  agent: (parts) => ({
    ...parts,
    frameText: (frame, now) => JSON.stringify(reversed(JSON.parse(parts.frameText(frame, now)))),
  }),
} satisfies Oddity;
