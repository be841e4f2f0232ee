import type { Fault } from './fault.ts';

export default {
  sentence: 'Says on every connect that a session runs whose pod is not ready.',
  caughtBy: [
    'creation/agent-says-starting-while-a-pod-is-not-ready › on a new connection it does not say that it runs',
    'creation/agent-says-starting-while-a-pod-is-not-ready › on a new connection it says that it is starting',
    'creation/agent-says-starting-while-a-pod-is-not-ready › after a restart it does not say that it runs',
    'creation/agent-says-starting-while-a-pod-is-not-ready › after a restart it says that it is starting',
  ],
  agent: (parts) => ({
    ...parts,
    reportsOnConnect: (found) =>
      parts
        .reportsOnConnect(found)
        .map((one) => (one.state === 'starting' ? { ...one, state: 'running' as const } : one)),
    newsSince: (known, found) => parts.newsSince(known, found).filter(({ state }) => state !== 'starting'),
  }),
} satisfies Fault;
