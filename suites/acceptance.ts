import type { RecordHeader } from './kit/record.ts';

/**
 * An acceptance or success criterion of the plan, in our words. What covers it is computed: every check whose
 * source cites a line of it.
 */
export interface Criterion {
  readonly id: string;
  readonly source: `plan:L${number}`;
  readonly sentence: string;
  /** Further lines of the plan that say what it expects: `187`, `[187, 192]`. */
  readonly expects?: readonly (number | readonly [from: number, to: number])[];
  /** Only findings whose sentence says this: a check may judge more than the criterion asks. */
  readonly about?: RegExp;
  /** Every check of these phases. */
  readonly phases?: readonly number[];
}

/** Whether a cluster was asked, and that one was there to be asked. */
const CLUSTER = /cluster|canary|connected to it/;

export const criteria: readonly Criterion[] = [
  { id: 'P1.1', source: 'plan:L157', sentence: 'All migrations apply without errors' },
  {
    id: 'P1.2',
    source: 'plan:L158',
    sentence: 'All columns exist with the right data types',
    expects: [75, [79, 80], [85, 87], [126, 128], [137, 140], [150, 153]],
  },
  {
    id: 'P1.3',
    source: 'plan:L159',
    sentence: 'All indexes are created',
    expects: [76, 82, [130, 132]],
  },
  { id: 'P1.4', source: 'plan:L160', sentence: 'The foreign key works', expects: [81, [142, 145]] },
  { id: 'P1.5', source: 'plan:L161', sentence: 'The rollbacks work' },

  {
    id: 'P2.1',
    source: 'plan:L232',
    sentence: 'Sessions are created without the API reaching a cluster',
    expects: [187, 192],
  },
  {
    id: 'P2.2',
    source: 'plan:L233',
    sentence: 'The owning agent is tracked',
    expects: [[189, 190], 215],
  },
  {
    id: 'P2.3',
    source: 'plan:L234',
    sentence: 'The cluster is recorded when the agent has one',
    expects: [216],
  },
  {
    id: 'P2.4',
    source: 'plan:L235',
    sentence: 'Load is spread evenly over the agents',
    expects: [
      [220, 222],
      [226, 228],
    ],
  },
  {
    id: 'P2.5',
    source: 'plan:L236',
    sentence: 'The agent receives every field of its command',
    expects: [191, 201],
  },
  { id: 'P2.6', source: 'plan:L237', sentence: 'The pod is created', expects: [[203, 205]] },
  {
    id: 'P2.7',
    source: 'plan:L238',
    sentence: "The database follows the agent's reports",
    expects: [188, 206, 217],
  },

  {
    id: 'P3.1',
    source: 'plan:L282',
    sentence: 'Sessions are terminated without the API reaching a cluster',
    expects: [254, 258],
  },
  {
    id: 'P3.2',
    source: 'plan:L283',
    sentence: 'The stop goes to the owning agent',
    expects: [[255, 256], 266],
  },
  { id: 'P3.3', source: 'plan:L284', sentence: 'The cleanup is complete', expects: [[267, 269]] },
  {
    id: 'P3.4',
    source: 'plan:L285',
    sentence: 'The row goes through its states in order',
    expects: [257, 270],
  },
  {
    id: 'P3.5',
    source: 'plan:L286',
    sentence: 'Orphaned sessions are handled gracefully',
    expects: [[273, 279]],
  },

  {
    id: 'P4.1',
    source: 'plan:L328',
    sentence: 'A running session can be put to sleep',
    expects: [[302, 307]],
  },
  { id: 'P4.2', source: 'plan:L329', sentence: 'A sleeping session can be woken', expects: [[315, 320]] },
  {
    id: 'P4.3',
    source: 'plan:L330',
    sentence: 'States change only as they may',
    expects: [304, 306, 317, 319],
  },
  { id: 'P4.4', source: 'plan:L331', sentence: "A session's data outlives its sleep", expects: [307, 320] },
  {
    id: 'P4.5',
    source: 'plan:L332',
    sentence: 'Changes that the state forbids are refused',
    expects: [[323, 325]],
  },

  { id: 'P5.1', source: 'plan:L364', sentence: 'Quotas are enforced', expects: [[343, 346]] },
  {
    id: 'P5.2',
    source: 'plan:L365',
    sentence: 'Use is counted from the database',
    expects: [348, [351, 355]],
  },
  {
    id: 'P5.3',
    source: 'plan:L366',
    sentence: 'No cluster is asked about quotas',
    expects: [[359, 361]],
    about: CLUSTER,
  },
  {
    id: 'P5.4',
    source: 'plan:L367',
    sentence: 'What is over quota is refused with 403 and a clear message',
    expects: [346],
  },

  {
    id: 'P8.1',
    source: 'plan:L474',
    sentence: 'Every failure is told by a clear message',
    expects: [455, 466, 471],
  },
  {
    id: 'P8.2',
    source: 'plan:L475',
    sentence: 'No failure falls back to a cluster',
    expects: [467],
    about: CLUSTER,
  },
  {
    id: 'P8.3',
    source: 'plan:L476',
    sentence: 'Every failure has its HTTP status',
    expects: [455, 466, 471],
  },
  {
    id: 'P8.4',
    source: 'plan:L477',
    sentence: 'What can go on goes on',
    expects: [[458, 462]],
  },

  {
    id: 'P7.1',
    source: 'plan:L440',
    sentence: 'Load is spread evenly over three agents',
    expects: [[414, 416]],
  },
  { id: 'P7.2', source: 'plan:L441', sentence: 'A session goes to its cluster', expects: [[419, 421]] },
  { id: 'P7.3', source: 'plan:L442', sentence: 'A session goes to its region', expects: [[424, 426]] },
  {
    id: 'P7.4',
    source: 'plan:L443',
    sentence: 'Only agents that are online are chosen',
    expects: [[429, 431]],
  },
  { id: 'P7.5', source: 'plan:L444', sentence: 'A session goes to its platform', expects: [[434, 437]] },

  {
    id: 'P6.1',
    source: 'plan:L401',
    sentence: 'Templates are listed from the database',
    expects: [
      [383, 385],
      [396, 398],
    ],
  },
  {
    id: 'P6.2',
    source: 'plan:L402',
    sentence: 'A template is read from the database',
    expects: [[393, 394]],
  },
  {
    id: 'P6.3',
    source: 'plan:L403',
    sentence: 'No cluster is asked about templates',
    expects: [384, 394],
    about: CLUSTER,
  },

  { id: 'P9.1', source: 'plan:L497', sentence: 'Old sessions are listed', expects: [[486, 488]] },
  {
    id: 'P9.2',
    source: 'plan:L498',
    sentence: 'A session without an agent is handled gracefully',
    expects: [489],
  },
  {
    id: 'P9.3',
    source: 'plan:L499',
    sentence: 'The migration path is clean and documented',
    expects: [
      [492, 494],
      [586, 590],
    ],
  },

  {
    id: 'S.P0.1',
    source: 'plan:L545',
    sentence: 'Everything of phases 1 to 5 passes',
    phases: [1, 2, 3, 4, 5],
  },
  { id: 'S.P0.2', source: 'plan:L546', sentence: 'Everything of phase 8 passes', phases: [8] },
  {
    id: 'S.P0.3',
    source: 'plan:L547',
    sentence: 'The API process never calls a cluster',
    expects: [192, 258, 361, 384, 394, 467, 610],
    about: CLUSTER,
  },
  {
    id: 'S.P0.4',
    source: 'plan:L548',
    sentence: "Every operation of a session's life works",
    expects: [
      [187, 191],
      [201, 206],
      [254, 257],
      [266, 270],
      [302, 306],
      [315, 319],
    ],
  },
  {
    id: 'S.P0.5',
    source: 'plan:L549',
    sentence: 'Agents are chosen, and commands reach them, as they should',
    expects: [
      [189, 191],
      [215, 216],
      [220, 222],
      [256, 256],
      [414, 437],
    ],
  },
  { id: 'S.P1.1', source: 'plan:L552', sentence: 'Everything of phase 4 passes', phases: [4] },
  { id: 'S.P1.2', source: 'plan:L553', sentence: 'Everything of phase 6 passes', phases: [6] },
  { id: 'S.P1.3', source: 'plan:L554', sentence: 'Everything of phase 7 passes', phases: [7] },
  { id: 'S.P1.4', source: 'plan:L555', sentence: 'Everything of phase 9 passes', phases: [9] },
];

const LOGS =
  'Logs prove nothing (R5): what the agent receives is judged on the wire, what it does in its cluster.';

/** Lines of the plan that cannot be judged, each with the reason. */
export const excluded: RecordHeader['excluded'] = [
  { source: 'plan:L196-197', what: "Reading the agent's log for the start command", reason: LOGS },
  { source: 'plan:L262', what: "Reading the agent's log for the stop command", reason: LOGS },
  {
    source: 'plan:L57-58',
    what: "The selector's defaults",
    reason: 'They are seen only through their effect, in phase 7 (R17).',
  },
  {
    source: 'plan:L503-523',
    what: 'Phase 10, performance, and with it the success criterion P2 (plan:L558)',
    reason: 'Not judged by this version: nothing is said of how fast a target is.',
  },
  {
    source: 'plan:L593-601',
    what: 'git revert and helm rollback',
    reason:
      'They undo the code and its deployment, not what the contract promises; the SQL path is rehearsed (R18).',
  },
];
