import type { Fault } from './fault.ts';

export default {
  sentence: 'The platform asked for is not heeded.',
  caughtBy: [
    'selection/sends-docker-sessions-to-docker-agents › one for docker goes to the Docker agent, although it is the busier one',
    'selection/sends-docker-sessions-to-docker-agents › one for kubernetes goes to the Kubernetes agent, although a Docker agent is idle',
    'selection/sends-docker-sessions-to-docker-agents › one that says nothing goes to the Kubernetes agent',
    'selection/refuses-a-platform-without-agents › docker is refused where only Kubernetes agents are',
    'selection/refuses-a-platform-without-agents › no platform said is refused where only Docker agents are',
    'selection/leaves-a-region-that-cannot-take-it › a region whose only agent is of another platform',
    'selection/keeps-every-wish-at-once › none goes to an agent of another platform',
  ],
  api: (parts) => ({
    ...parts,
    eligible: (candidates, wish) =>
      parts.eligible(
        candidates.map((one) => ({ ...one, platform: wish.platform })),
        wish,
      ),
  }),
} satisfies Fault;
