import type { Step } from '../agent/kubernetes/step.ts';
import type { Fault } from './fault.ts';

const said = (state: 'running' | 'hibernated' | 'terminated'): Step => ({ kind: 'report', state });

export default {
  sentence: 'Makes the Service of a session and nothing else, and says that all is done, whatever comes.',
  caughtBy: [
    'errors/agent-any-history-ends-at-rest › at rest, what was reported and the cluster agreed',
    'errors/platform-any-history-ends-at-rest › at rest, row and cluster agreed',
    'creation/platform-agent-killed-before-acknowledging › it has one Deployment',
    'errors/platform-start-survives-a-lost-connection › it has one Deployment',
  ],
  spills: ['*/agent-*', '*/platform-*'],
  agent: (parts) => ({
    ...parts,
    planStart: (wanted, seen) => [
      ...parts.planStart(wanted, seen).filter((step) => step.kind === 'create' && step.piece === 'service'),
      said('running'),
    ],
    planHibernate: () => [said('hibernated')],
    planWake: () => [said('running')],
    planStop: () => [said('terminated')],
    reportsOnConnect: () => [],
    newsSince: () => [],
  }),
} satisfies Fault;
