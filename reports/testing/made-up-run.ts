import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { madeUpEvidence } from './made-up-evidence.ts';
import {
  closedRecord,
  finished,
  judged,
  madeUpHeader,
  openRecord,
  plannedCheck,
  secondAttempt,
  started,
} from './made-up-record.ts';
import type { HeaderChanges, WrittenLine } from './made-up-record.ts';

const PLAN = [
  plannedCheck('migrations/adds-the-tags-column', {
    phase: 1,
    world: 'alone',
    source: ['plan:L118-126'],
    risk: 'plan:L567',
    requirement: 'Migration 001 adds the column tags to sessions.',
    sentences: ['the column is JSONB', 'old rows read an empty list'],
  }),
  plannedCheck('creation/answers-before-the-workload-exists', {
    source: ['plan:L188-192', 'R5'],
    requirement:
      'Creating a session answers 202 with a pending session, without waiting on or calling a cluster.',
    sentences: ['answers 202 Accepted', 'the session is pending'],
  }),
  plannedCheck('creation/names-the-owning-agent', {
    source: ['plan:L190'],
    requirement: 'The row of a new session names the agent that owns it.',
    sentences: ['agent_id is that of the agent'],
  }),
  plannedCheck('termination/sends-stop-to-the-owner', {
    phase: 3,
    requirement: 'Terminating a session sends stop_session to the agent that owns it, and to nobody else.',
    sentences: ['the owner receives stop_session', 'no other agent receives anything'],
  }),
  plannedCheck('hibernation/reads-back-the-marker', {
    phase: 4,
    priority: 'P1',
    source: ['plan:L331', 'R15'],
    requirement: 'What was written before hibernation is there after waking.',
    sentences: ['the marker is read back'],
  }),
  plannedCheck('quota/refuses-the-session-over-the-limit', {
    phase: 5,
    requirement: 'A session over the quota is refused with 403, and leaves no row.',
    source: ['plan:L342-346'],
    sentences: ['answers 403', 'names the quota', 'leaves no row'],
  }),
  plannedCheck('templates/syncs-template-resources', {
    phase: 6,
    capabilities: ['template-sync'],
    requirement: 'A Template resource appears under GET /templates.',
    sentences: ['it is listed within 60 s'],
  }),
  plannedCheck('performance/answers-within-100-ms', {
    phase: 10,
    level: 'SHOULD',
    priority: 'P2',
    requirement: 'Creating a session answers within 100 ms at the 95th percentile.',
    sentences: ['p95 is below 100 ms'],
  }),
  plannedCheck('failures/marks-the-lost-agent-offline', {
    phase: 8,
    requirement: 'An agent whose socket dropped is offline within 5 s.',
    sentences: ['the row says offline'],
  }),
];

const pass = (sentence: string) => ({ sentence, verdict: 'pass' as const });

const LINES: readonly WrittenLine[] = [
  ...judged(
    'migrations/adds-the-tags-column',
    pass('the column is JSONB'),
    pass('old rows read an empty list'),
  ),
  ...judged(
    'creation/answers-before-the-workload-exists',
    pass('answers 202 Accepted'),
    pass('the session is pending'),
  ),
  ...judged('creation/names-the-owning-agent', {
    sentence: 'agent_id is that of the agent',
    verdict: 'fail',
    reason:
      "expected { agent_id: 'agent-7' } to match object { agent_id: 'agent-1' }\n- Expected\n+ Received",
    expected: { agent_id: 'agent-1', state: 'pending' },
    seen: { agent_id: null, state: 'pending', tags: [] },
  }),
  ...judged(
    'termination/sends-stop-to-the-owner',
    ...['the owner receives stop_session', 'no other agent receives anything'].map((sentence) => ({
      sentence,
      verdict: 'blocked' as const,
      reason: 'The new session has no owner.',
      standsOn: 'creation/names-the-owning-agent',
    })),
  ),
  started('hibernation/reads-back-the-marker'),
  finished('hibernation/reads-back-the-marker', {
    outcome: 'not-applicable',
    cause: 'this cluster runs no containers',
  }),
  ...judged(
    'quota/refuses-the-session-over-the-limit',
    { sentence: 'answers 403', verdict: 'fail', reason: 'expected 202 to be 403', expected: 403, seen: 202 },
    {
      sentence: 'names the quota',
      verdict: 'fail',
      reason: 'expected undefined to contain "session"',
      expected: '<script>alert(1)</script>',
    },
    pass('leaves no row'),
  ),
  started('templates/syncs-template-resources'),
  finished('templates/syncs-template-resources', {
    outcome: 'unsupported',
    cause: 'template-sync is not claimed',
  }),
  ...judged('performance/answers-within-100-ms', {
    sentence: 'p95 is below 100 ms',
    verdict: 'fail',
    expected: 'below 100',
    seen: 131,
  }),
  ...judged('failures/marks-the-lost-agent-offline', {
    sentence: 'the row says offline',
    verdict: 'fail',
    expected: 'offline',
    seen: 'online',
  }),
  ...secondAttempt(judged('failures/marks-the-lost-agent-offline', pass('the row says offline'))),
];

const HEADER: HeaderChanges = {
  runId: '2026-01-01T10-00-00-made-up',
  target: {
    name: 'reference',
    variant: 'forgets-the-owner',
    profiles: ['control-plane', 'docker-agent'],
    capabilities: [],
  },
  command: ['run', 'reference+forgets-the-owner', '--database', 'embedded'],
  catalogue: { digest: 'c0ffee0123456789abcdef', checks: 150 },
  criteria: [
    {
      id: 'P1.2',
      source: 'plan:L147',
      sentence: 'All columns exist with the right types.',
      coveredBy: ['migrations/adds-the-tags-column'],
    },
    {
      id: 'P2.1',
      source: 'plan:L235',
      sentence: 'Sessions are created without the API touching a cluster.',
      coveredBy: ['creation/answers-before-the-workload-exists'],
    },
    {
      id: 'P2.2',
      source: 'plan:L236',
      sentence: 'The owning agent is kept.',
      coveredBy: ['creation/names-the-owning-agent'],
    },
    {
      id: 'P3.2',
      source: 'plan:L283',
      sentence: 'Commands go to the right agent.',
      coveredBy: ['termination/sends-stop-to-the-owner › the owner receives stop_session'],
    },
    {
      id: 'P4.4',
      source: 'plan:L331',
      sentence: 'Data outlives hibernation.',
      coveredBy: ['hibernation/reads-back-the-marker'],
    },
    {
      id: 'S.P0.3',
      source: 'plan:L547',
      sentence: 'No call to a cluster from the API.',
      coveredBy: ['creation/answers-before-the-workload-exists › answers 202 Accepted'],
    },
  ],
  excluded: [
    {
      source: 'plan:L594-601',
      what: 'Rolling back by git and helm',
      reason: 'They belong to a repository and a cluster that the suite does not own.',
    },
  ],
  rulings: [
    {
      id: 'R5',
      ruling: 'Logs prove nothing: the API is offered a canary cluster, and any connection to it fails.',
    },
    {
      id: 'R15',
      ruling:
        'The same claim, volume and mount are MUST everywhere; reading back data is a check of its own.',
    },
  ],
};

/** Writes a run that has one of everything into `<parent>/<run id>`, and says where. `killed`: without its end. */
export async function writeMadeUpRun(parent: string, end: 'whole' | 'killed' = 'whole'): Promise<string> {
  const header = madeUpHeader(PLAN, HEADER);
  const folder = join(parent, header.runId);
  await mkdir(folder, { recursive: true });
  const text =
    end === 'whole' ? closedRecord(header, LINES) : openRecord(header, LINES.slice(0, 9)).slice(0, -12);
  await writeFile(join(folder, 'record.ndjson'), text);
  await writeFile(join(folder, 'evidence.ndjson'), madeUpEvidence(PLAN.map((check) => check.id)));
  return folder;
}
