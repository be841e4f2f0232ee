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
