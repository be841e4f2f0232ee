import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Sessions of before are given to an agent that is made up for them.',
  caughtBy: [
    'migrations/adds-agent-and-cluster-to-sessions › agent_id may be NULL',
    'migrations/adds-agent-and-cluster-to-sessions › rows from before belong to no agent and no cluster',
    'migrations/keeps-the-rows › applying the migrations adds no row',
    'migrations/deleting-an-agent-keeps-its-sessions › the agent can be deleted',
    'migrations/deleting-an-agent-keeps-its-sessions › the session names no agent',
  ],
} satisfies Fault;
