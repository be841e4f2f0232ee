import type { Fault } from './fault.ts';

export default {
  sentence: 'Gives a template without ports always the port 3000.',
  caughtBy: ['errors/agent-finds-a-port-for-any-template › container and Service have the port of its VNC'],
  agent: (parts) => ({
    ...parts,
    planStart: (wanted, seen) => {
      const at3000 = (body: object | undefined): object | undefined =>
        body && (JSON.parse(JSON.stringify(body).replaceAll(':6901', ':3000')) as object);
      return parts.planStart(
        { ...wanted, deployment: at3000(wanted.deployment), service: at3000(wanted.service) },
        seen,
      );
    },
  }),
} satisfies Fault;
