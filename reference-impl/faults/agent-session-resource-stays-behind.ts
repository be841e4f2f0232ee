import type { Fault } from './fault.ts';
import type { Step } from '../agent/kubernetes/step.ts';

const follows = (step: Step): boolean =>
  step.kind === 'note' || (step.kind === 'patch' && step.piece === 'session');

export default {
  sentence: 'Lets the Session resource say running while its session sleeps.',
  caughtBy: [
    'hibernation/agent-session-resource-follows › its state is hibernated while the session sleeps, and running again after',
    'hibernation/agent-session-resource-follows › so is the phase in its status',
    'hibernation/agent-session-resource-follows › its status names the pod while there is one',
  ],
  agent: (parts) => ({
    ...parts,
    planHibernate: (seen) => parts.planHibernate(seen).filter((step) => !follows(step)),
    planWake: (seen) => parts.planWake(seen).filter((step) => !follows(step)),
  }),
} satisfies Fault;
