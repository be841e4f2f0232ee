import type { Fault } from './fault.ts';

export default {
  sentence: 'Opens port 3000 whatever ports the template has.',
  caughtBy: ['creation/agent-makes-the-deployment › its ports are those of the template'],
  spills: ['errors/agent-finds-a-port-for-any-template'],
  agent: (parts) => ({
    ...parts,
    sessionContainer: (...given) => ({
      ...parts.sessionContainer(...given),
      ports: [{ name: 'http', containerPort: 3000, protocol: 'TCP' }],
    }),
  }),
} satisfies Fault;
