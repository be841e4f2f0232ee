import type { PlannedCriterion, RecordHeader } from './kit/record.ts';

/** Each acceptance and success criterion of the plan, in our words, and the findings that cover it. */
export const criteria: PlannedCriterion[] = [
  {
    id: 'P1.1',
    source: 'plan:L157',
    sentence: 'All migrations apply without errors',
    coveredBy: [
      'migrations/apply-without-errors',
      'migrations/applying-twice-is-harmless',
      'migrations/keeps-the-rows',
      'migrations/leaves-nothing-half-done',
      'migrations/refuses-orphans-whole-or-not-at-all',
      'migrations/leaves-other-objects-alone',
    ],
  },
  {
    id: 'P1.2',
    source: 'plan:L158',
    sentence: 'All columns exist with the right data types',
    coveredBy: [
      'migrations/adds-tags-to-sessions',
      'migrations/adds-agent-and-cluster-to-sessions',
      'migrations/adds-cluster-fields-to-agents',
      'migrations/has-the-columns-that-suites-use',
    ],
  },
  {
    id: 'P1.3',
    source: 'plan:L159',
    sentence: 'All indexes are created',
    coveredBy: [
      'migrations/indexes-tags',
      'migrations/indexes-agent-and-cluster',
      'migrations/indexes-cluster-and-region',
    ],
  },
  {
    id: 'P1.4',
    source: 'plan:L160',
    sentence: 'The foreign key works',
    coveredBy: [
      'migrations/names-the-foreign-key',
      'migrations/foreign-key-refuses-unknown-agents',
      'migrations/deleting-an-agent-keeps-its-sessions',
    ],
  },
  {
    id: 'P1.5',
    source: 'plan:L161',
    sentence: 'The rollbacks work',
    coveredBy: ['migrations/rolls-back-one-by-one', 'migrations/up-down-up-ends-in-the-same-schema'],
  },
  {
    id: 'P2.1',
    source: 'plan:L232',
    sentence: 'Sessions are created without the API reaching a cluster',
    coveredBy: [
      'creation/answers-202-with-a-pending-session',
      'creation/never-calls-a-cluster',
      'creation/needs-no-cluster-configuration',
      'contract/never-calls-a-cluster-in-any-world',
    ],
  },
  {
    id: 'P2.2',
    source: 'plan:L233',
    sentence: 'The owning agent is tracked',
    coveredBy: [
      'creation/records-the-owning-agent',
      'creation/makes-one-start-command',
      'creation/a-report-from-a-stranger-changes-nothing',
    ],
  },
  {
    id: 'P2.3',
    source: 'plan:L234',
    sentence: 'The cluster is recorded when the agent has one',
    coveredBy: ['creation/records-the-agents-cluster'],
  },
  {
    id: 'P2.4',
    source: 'plan:L235',
    sentence: 'Load is spread evenly over the agents',
    coveredBy: [
      'creation/spreads-ten-sessions-over-two-agents',
      'creation/thirty-at-once-are-spread-evenly',
      'creation/thirty-at-once-lose-nothing-and-double-nothing',
      'creation/platform-spreads-sessions-over-two-agents',
    ],
  },
  {
    id: 'P2.5',
    source: 'plan:L236',
    sentence: 'The agent receives every field of its command',
    coveredBy: [
      'creation/delivers-the-command-over-the-socket',
      'creation/passes-on-what-was-asked',
      'creation/passes-on-the-templates-manifest',
      'creation/fills-in-missing-resources',
    ],
  },
  {
    id: 'P2.6',
    source: 'plan:L237',
    sentence: 'The pod is created',
    coveredBy: [
      'creation/agent-makes-the-deployment',
      'creation/agent-reports-running-once-the-pod-is-ready',
      'creation/platform-creates-a-session',
    ],
  },
  {
    id: 'P2.7',
    source: 'plan:L238',
    sentence: "The database follows the agent's reports",
    coveredBy: [
      'creation/moves-from-pending-through-starting-to-running',
      'creation/becomes-running-when-the-agent-reports-it',
      'creation/becomes-failed-when-the-agent-says-so',
      'creation/platform-creates-a-session',
    ],
  },
  {
    id: 'P3.1',
    source: 'plan:L282',
    sentence: 'Sessions are terminated without the API reaching a cluster',
    coveredBy: [
      'termination/answers-202-and-is-terminating',
      'termination/never-calls-a-cluster',
      'contract/never-calls-a-cluster-in-any-world',
    ],
  },
  {
    id: 'P3.2',
    source: 'plan:L283',
    sentence: 'The stop goes to the owning agent',
    coveredBy: [
      'termination/routes-the-stop-to-the-owning-agent',
      'termination/makes-one-stop-command',
      'termination/passes-on-what-was-asked',
    ],
  },
  {
    id: 'P3.3',
    source: 'plan:L284',
    sentence: 'The cleanup is complete',
    coveredBy: [
      'termination/agent-deletes-what-it-made',
      'termination/agent-reports-terminated-when-everything-is-gone',
      'termination/platform-terminates-a-session',
    ],
  },
  {
    id: 'P3.4',
    source: 'plan:L285',
    sentence: 'The row goes through its states in order',
    coveredBy: [
      'termination/goes-through-every-state-in-order',
      'termination/becomes-terminated-when-the-agent-reports-it',
      'termination/stays-terminating-until-the-agent-reports',
      'termination/late-reports-do-not-revive',
    ],
  },
  {
    id: 'P3.5',
    source: 'plan:L286',
    sentence: 'Orphaned sessions are handled gracefully',
    coveredBy: [
      'termination/an-orphans-stop-is-refused-or-waits',
      'termination/an-orphan-survives-an-api-restart',
      'termination/platform-orphan-is-cleaned-up',
    ],
  },
];

/** Lines of the plan that cannot be judged, each with the reason. */
export const excluded: RecordHeader['excluded'] = [
  {
    source: 'plan:L196-197',
    what: "Reading the agent's log for the start command",
    reason:
      'Logs prove nothing (R5): what the agent receives is judged on the wire, what it does in its cluster.',
  },
  {
    source: 'plan:L262',
    what: "Reading the agent's log for the stop command",
    reason:
      'Logs prove nothing (R5): what the agent receives is judged on the wire, what it does in its cluster.',
  },
];
