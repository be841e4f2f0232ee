import type { Fault } from './fault.ts';

export default {
  sentence: 'Fails the stop of a session that is just waking.',
  caughtBy: [
    'hibernation/agent-stop-cuts-a-wake-short › the stop is complete',
    'hibernation/agent-stop-cuts-a-wake-short › nothing of the session is left but its home',
  ],
  agent: (parts) => ({
    ...parts,
    planStop: (order, seen) =>
      seen.deployment?.spec?.replicas === 1 && JSON.stringify(seen.session ?? {}).includes('"hibernated"')
        ? [{ kind: 'refuse', why: 'The session is waking.' }]
        : parts.planStop(order, seen),
  }),
} satisfies Fault;
