import type { Fault } from './fault.ts';

const first = (value: unknown): unknown =>
  Array.isArray(value) && value.length === 1 ? (value as readonly unknown[])[0] : value;

const unpacked = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).map(([name, one]: [string, unknown]) => [name, unpacked(first(one))]),
      )
    : value;

export default {
  sentence: 'A field of a report that is a list of one is read as that one.',
  caughtBy: ['errors/frames-of-the-wrong-kind-are-ignored › the session and its command stay as they were'],
  api: (parts) => ({
    ...parts,
    readFrame(text) {
      const incoming = parts.readFrame(text);
      if (incoming.kind !== 'nonsense') return incoming;
      try {
        return parts.readFrame(JSON.stringify(unpacked(JSON.parse(text))));
      } catch {
        return incoming;
      }
    },
  }),
} satisfies Fault;
