import type { Fault } from './fault.ts';

export default {
  sentence: 'Opens the port 8080 when a template names none.',
  caughtBy: ['errors/agent-finds-a-port-for-any-template › without that they have 3000'],
  agent: (parts) => ({
    ...parts,
    planStart: (wanted, seen) => {
      const isNamed = JSON.stringify(wanted.deployment).includes('"name":"vnc"');
      const at8080 = (body: object | undefined): object | undefined =>
        body && (JSON.parse(JSON.stringify(body).replaceAll(':3000', ':8080')) as object);
      return isNamed
        ? parts.planStart(wanted, seen)
        : parts.planStart(
            { ...wanted, deployment: at8080(wanted.deployment), service: at8080(wanted.service) },
            seen,
          );
    },
  }),
} satisfies Fault;
