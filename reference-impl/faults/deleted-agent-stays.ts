import type { Fault } from './fault.ts';

export default {
  sentence: 'A deletion of an agent is answered and not done.',
  caughtBy: [
    'selection/a-deleted-agent-gets-nothing › it is deleted',
    'selection/a-deleted-agent-gets-nothing › no session goes to it',
    'selection/a-deleted-agent-gets-nothing › all go to the agent that stays',
  ],
  api: (parts) => ({ ...parts, removeAgent: () => Promise.resolve(true), closeConnection: () => undefined }),
} satisfies Fault;
