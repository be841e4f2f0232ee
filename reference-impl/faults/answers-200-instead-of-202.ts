import type { Fault } from './fault.ts';

export default {
  sentence: 'Accepted requests are answered 200, as if the work were done.',
  caughtBy: [
    'creation/answers-202-with-a-pending-session › answers 202 Accepted',
    'termination/answers-202-and-is-terminating › answers 202 Accepted',
    'hibernation/answers-202-and-is-hibernating › answers 202 Accepted',
    'hibernation/answers-202-and-is-waking › answers 202 Accepted',
  ],
  api: (parts) => ({ ...parts, status: { ...parts.status, accepted: 200 } }),
} satisfies Fault;
