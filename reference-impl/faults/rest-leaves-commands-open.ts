import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that comes to rest by a status leaves its command open.',
  caughtBy: [
    'creation/coming-to-rest-ends-the-open-commands › its command is completed',
    'creation/coming-to-rest-ends-the-open-commands › it is not sent again on the next connection',
    'hibernation/coming-to-rest-ends-the-open-commands › asleep and woken by status, both commands are completed',
    'hibernation/coming-to-rest-ends-the-open-commands › deleted while hibernating: the stop is completed, the hibernation has failed',
    'hibernation/coming-to-rest-ends-the-open-commands › deleted while waking: the stop is completed, the wake has failed',
    'hibernation/coming-to-rest-ends-the-open-commands › none of them is sent again on the next connection',
  ],
  api: (parts) => ({ ...parts, endCommandsAtRest: () => Promise.resolve() }),
} satisfies Fault;
