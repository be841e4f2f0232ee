import type { Fault } from './fault.ts';

export default {
  sentence: 'Makes Services that select the pods of all sessions.',
  caughtBy: ["creation/agent-makes-the-service › it does not select another session's pod"],
  agent: (parts) => ({
    ...parts,
    service: (sessionId, labels, annotations, ports) => {
      const right = parts.service(sessionId, labels, annotations, ports);
      return { ...right, spec: { ...right.spec, selector: { app: labels['app'] ?? '' } } };
    },
  }),
} satisfies Fault;
