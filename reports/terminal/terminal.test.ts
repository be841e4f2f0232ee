import { describe, expect, it } from 'vitest';
import { recordLine } from '../../suites/kit/record.ts';
import type { RecordLine } from '../../suites/kit/record.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import { buildReport } from '../json/build-report.ts';
import { readRecord } from '../record/read-record.ts';
import { inTemporaryFolder } from '../testing/in-temporary-folder.ts';
import {
  incident,
  judged,
  madeUpHeader,
  plannedCheck,
  secondAttempt,
  started,
} from '../testing/made-up-record.ts';
import type { WrittenLine } from '../testing/made-up-record.ts';
import { writeMadeUpRun } from '../testing/made-up-run.ts';
import { explainLines } from './explain.ts';
import { checkListLines, criterionListLines } from './list.ts';
import { liveProgress } from './live-progress.ts';
import { colours, plain } from './paint.ts';
import { summaryLines } from './summary.ts';

const a = plannedCheck('creation/a');
const b = plannedCheck('creation/b', { phase: 3 });
const read = (lines: readonly WrittenLine[]): RecordLine[] => lines.map((line) => recordLine.parse(line));

const summary = (paint = plain): Promise<string> =>
  inTemporaryFolder(async (folder) => {
    const run = await writeMadeUpRun(folder);
    const evidence = { path: 'runs/x/evidence.ndjson', book: await readEvidence(run) };
    const places = { evidence, html: 'runs/x/report.html', json: 'runs/x/report.json' };
    return summaryLines(buildReport(await readRecord(run)), places, paint).join('\n');
  });

describe('progress', () => {
  it('heads each phase once, and shows red sentences', () => {
    const progress = liveProgress(madeUpHeader([a, b]), plain);
    const reason = 'expected 1 to be 2\nmore';
    const lines = read([...judged(a.id, {}), ...judged(b.id, { verdict: 'fail', reason })]).flatMap((each) =>
      progress.take(each),
    );
    expect(lines).toEqual([
      '',
      'Phase 2 · Creation  1 check',
      '  ✓ creation/a  1.0 s',
      '',
      'Phase 3 · Termination  1 check',
      '  ✗ creation/b  1.0 s',
      '      ✗ it does  expected 1 to be 2',
    ]);
  });

  it('holds a later phase back until the ones before it are through, or nothing more comes', () => {
    const c = plannedCheck('creation/c');
    const progress = liveProgress(madeUpHeader([a, c, b]), plain);
    const said = (lines: readonly WrittenLine[]): string[] =>
      read(lines).flatMap((each) => progress.take(each));
    expect(said([...judged(a.id, {}), ...judged(b.id, {})])).toEqual([
      '',
      'Phase 2 · Creation  2 checks',
      '  ✓ creation/a  1.0 s',
    ]);
    expect(progress.rest()).toEqual(['', 'Phase 3 · Termination  1 check', '  ✓ creation/b  1.0 s']);
    expect(said(judged(c.id, {}))).toEqual(['  ✓ creation/c  1.0 s']);
  });

  it('tells what is provisional, and does not count it at the foot', () => {
    const newer = plannedCheck('creation/newer', { provisional: ['it does'] });
    const grown = plannedCheck('creation/grown', { sentences: ['it does', 'twice'], provisional: ['twice'] });
    const progress = liveProgress(madeUpHeader([newer, grown]), plain);
    const lines = read([
      ...judged(newer.id, { verdict: 'fail' }),
      ...judged(grown.id, {}, { sentence: 'twice', verdict: 'fail' }),
    ]);
    const said = lines.flatMap((each) => progress.take(each));
    expect(said).toContain('  ✗ creation/newer  1.0 s  provisional');
    expect(said).toContain('  ✓ creation/grown  1.0 s');
    expect(said).toContain('      ✗ twice  provisional');
    expect(progress.status(80)).toBe('2 of 2');
  });

  it('tells a solo re-run, an incident, and a check that judged nothing', () => {
    const progress = liveProgress(madeUpHeader([a]), plain);
    const lines = read([
      ...secondAttempt(judged(a.id, {})),
      ...judged(a.id),
      incident('leak', 'A process is left.'),
    ]);
    const said = lines.flatMap((each) => progress.take(each)).join('\n');
    expect(said).toContain('✓ creation/a  1.0 s  run again alone');
    expect(said).toContain('! creation/a');
    expect(said).toContain('! A process is left.');
  });

  it('says in one line how far it is, no wider than the terminal', () => {
    const progress = liveProgress(madeUpHeader([a, b]), plain);
    for (const line of read([...judged(a.id, { verdict: 'fail' }), started(b.id)])) progress.take(line);
    expect(progress.status(80)).toBe('1 of 2, 1 failed, running: creation/b');
    expect(progress.status(10)).toBe('1 of 2, 1…');
  });
});

describe('the summary', () => {
  it('puts the verdict first and the files last', async () => {
    const lines = (await summary()).split('\n').filter((line) => line !== '');
    expect(lines[0]).toMatch(/^Not conformant: 2 of 6 MUST checks failed/);
    expect(lines.slice(-2)).toEqual(['report  runs/x/report.html', 'json    runs/x/report.json']);
  });

  it('gives each failing check its requirement, expected, seen, evidence and repetition', async () => {
    const text = await summary();
    expect(text).toContain('The row of a new session names the agent that owns it.');
    expect(text).toMatch(/agent_id\n\s+expected {2}"agent-1"\n\s+seen {6}null/);
    expect(text).toContain('runs/x/evidence.ndjson:22  10:00:01.000–10:00:02.000');
    expect(text).toContain('--check creation/names-the-owning-agent --seed 7');
  });

  it('groups what is blocked by what to mend', async () => {
    expect(await summary()).toContain(
      '⊘ 1 blocked: creation/names-the-owning-agent has to be mended first\n    termination/sends',
    );
  });

  it('is coloured only by its paint', async () => {
    expect(await summary()).not.toContain('\u001b[');
    expect(await summary(colours)).toContain('\u001b[31m');
  });
});

describe('explaining and listing', () => {
  const criteria = [
    { id: 'P2.1', source: 'plan:L235', sentence: 'Creation works.', coveredBy: ['creation/a'] },
    { id: 'P2.2', source: 'plan:L236', sentence: 'More works.', coveredBy: [] },
  ];

  it('explains a check with its criteria and rulings', () => {
    const check = plannedCheck('creation/a', { source: ['plan:L188', 'R5'] });
    const rulings = [
      { id: 'R5', ruling: 'Logs prove nothing.' },
      { id: 'R6', ruling: 'Either source.' },
    ];
    const faults = [{ name: 'creates-nothing', sentence: 'Nothing is created.' }];
    const sections = [
      { heading: 'Contract §6 Selection', place: 'contract.md:216', text: 'The lowest load wins.' },
    ];
    const text = explainLines(check, { criteria, rulings, faults, sections }, plain).join('\n');
    expect(text).toContain('P2.1  Creation works.');
    expect(text).toContain('R5  Logs prove nothing.');
    expect(text).not.toContain('R6');
    expect(text).toContain('Nothing is created. (reference+creates-nothing)');
    expect(text).toContain('Contract §6 Selection  contract.md:216\n  The lowest load wins.');
    expect(text).toContain('• it does');
  });

  it('lists checks by phase, and counts them', () => {
    const lines = checkListLines([a, b], plain);
    expect(lines[0]).toBe('Phase 2 · Creation  1');
    expect(lines.at(-1)).toBe('2 checks');
  });

  it('marks what is provisional, in the list and where it is explained', () => {
    const newer = plannedCheck('creation/newer', { provisional: ['it does'] });
    const grown = plannedCheck('creation/grown', { sentences: ['it does', 'twice'], provisional: ['twice'] });
    const [, old, all, some] = checkListLines([a, newer, grown], plain);
    expect(old).toMatch(/control-plane$/);
    expect(all).toMatch(/ {2}provisional$/);
    expect(some).toMatch(/ {2}provisional: 1 of 2 findings$/);
    const nothing = { criteria: [], rulings: [], faults: [], sections: [] };
    expect(explainLines(newer, nothing, plain).join('\n')).toContain('changes no verdict yet');
    expect(explainLines(grown, nothing, plain)).toContain('  • twice (provisional)');
  });

  it('lists criteria with what covers them, and what is excluded', () => {
    const excluded = [{ source: 'plan:L594', what: 'git revert', reason: 'not ours' }];
    const text = criterionListLines(criteria, [a, b], excluded, plain).join('\n');
    expect(text).toContain('      creation/a\n        • it does');
    expect(text).toContain('nothing covers it');
    expect(text).toContain('git revert: not ours');
  });
});
