import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that comes to rest by a status leaves its command open.',
  caughtBy: [
    'creation/coming-to-rest-ends-the-open-commands › its command is completed',
    'creation/coming-to-rest-ends-the-open-commands › it is not sent again on the next connection',
    'hibernation/coming-to-rest-ends-the-open-commands › asleep and woken by status, both commands are completed',
  ],
  api: (parts) => ({ ...parts, endCommandsAtRest: () => Promise.resolve() }),
} satisfies Fault;
