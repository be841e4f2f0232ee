import type { Fault } from './fault.ts';

export default {
  sentence: 'A registration without the name of a cluster is refused.',
  caughtBy: [
    'creation/lets-an-agent-register-and-connect › the registration is accepted',
    'creation/lets-an-agent-register-and-connect › the connection is accepted',
  ],
  spills: ['*/*'],
  api: (parts) => ({
    ...parts,
    incoming: (operation, asked) =>
      operation === 'POST /agents/register' && !('clusterName' in Object(asked.body))
        ? { ...asked, body: undefined }
        : parts.incoming(operation, asked),
  }),
} satisfies Fault;
