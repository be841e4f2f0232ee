import type { Fault } from './fault.ts';

export default {
  sentence: 'Deletes the Service of a session that is hibernated, and makes none when it wakes.',
  caughtBy: [
    'hibernation/agent-changes-only-the-scale › the Service is that of before',
    'hibernation/agent-wakes-to-one-replica › a Service leads to it',
    'hibernation/agent-goes-through-three-cycles › Deployment and Service are there in the end, the Deployment that of before',
  ],
  agent: (parts) => ({
    ...parts,
    planHibernate: (seen) =>
      seen.service === undefined
        ? parts.planHibernate(seen)
        : [{ kind: 'remove', piece: 'service' }, ...parts.planHibernate(seen)],
  }),
} satisfies Fault;
