import type { Fault } from './fault.ts';

export default {
  sentence: 'What a registration does not carry is forgotten.',
  caughtBy: ['errors/admin-registering-again-replaces-what-it-carries › what it did not carry is as before'],
  api: (parts) => ({
    ...parts,
    incoming(operation, asked) {
      if (operation !== 'POST /agents/register' || typeof asked.body !== 'object')
        return parts.incoming(operation, asked);
      const empty = { region: '', clusterName: '', metadata: {} };
      return parts.incoming(operation, { ...asked, body: { ...empty, ...asked.body } });
    },
  }),
} satisfies Fault;
