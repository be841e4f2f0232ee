import type { Fault } from './fault.ts';

export default {
  sentence: 'A quota does not say how much of it is used.',
  caughtBy: ['contract/get-user-quota-answer › lawful requests get the status and the shape of the contract'],
  api: (parts) => ({
    ...parts,
    outgoing: (operation, answer) =>
      operation.endsWith('/quota')
        ? { ...answer, body: { ...(answer.body as object), usedCpu: undefined } }
        : answer,
  }),
} satisfies Fault;
