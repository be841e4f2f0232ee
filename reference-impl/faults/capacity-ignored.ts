import type { Fault } from './fault.ts';

export default {
  sentence: 'How many sessions an agent takes is not heeded.',
  caughtBy: [
    'selection/never-fills-an-agent-above-its-limit › no agent has more than it takes',
    'selection/never-fills-an-agent-above-its-limit › one more is refused',
    'selection/refuses-when-nobody-fits-and-leaves-nothing › it is answered 503',
    'selection/refuses-when-nobody-fits-and-leaves-nothing › the error is `No agents available`',
    'selection/refuses-when-nobody-fits-and-leaves-nothing › no row is left',
    'selection/refuses-when-nobody-fits-and-leaves-nothing › no command is left',
    'selection/heeds-the-limit-of-a-heartbeat › it is full at first',
    'selection/heeds-the-limit-of-a-heartbeat › and not two',
    'selection/heeds-the-limit-of-a-heartbeat › with fewer places than sessions it gets none',
    'selection/a-full-agent-gets-nothing-more › none goes to the full agent, although it has the fewest',
    'selection/a-full-agent-gets-nothing-more › all go to the one without a limit',
    'selection/an-agent-that-takes-none-gets-nothing › none goes to one that registered with a limit of 0',
    'selection/an-agent-that-takes-none-gets-nothing › none goes to one whose heartbeat said 0',
    'selection/an-agent-that-takes-none-gets-nothing › all go to the one that has places, although it has the most',
    'selection/a-freed-place-is-given-again › while its only place is taken, the next is refused',
    'selection/leaves-a-region-that-cannot-take-it › a region whose only agent is full',
    'selection/keeps-every-wish-at-once › none goes to an agent that is full',
    'hibernation/sleeping-frees-a-place-and-waking-asks-for-none › its agent is full then',
  ],
  api: (parts) => ({
    ...parts,
    eligible: (candidates, wish) =>
      parts.eligible(
        candidates.map((one) => ({ ...one, maxSessions: undefined })),
        wish,
      ),
  }),
} satisfies Fault;
