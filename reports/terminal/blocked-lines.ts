import type { ReportedCheck } from '../json/report.ts';
import type { Paint } from './paint.ts';

/** So many names of one group are shown. */
const MOST = 6;

/** The blocked checks, grouped by what blocks them. */
export function blockedLines(checks: readonly ReportedCheck[], paint: Paint): string[] {
  const blocked = checks.filter(({ verdict }) => verdict === 'blocked');
  const groups = Map.groupBy(blocked, whatBlocks);
  return [...groups].flatMap(([reason, them]) => {
    const names = them
      .slice(0, MOST)
      .map((each) => `    ${each.id}${each.provisional ? '  provisional' : ''}`);
    const more = them.length > MOST ? [paint.quiet(`    and ${String(them.length - MOST)} more`)] : [];
    const [first = '', ...rest] = reason.split('\n');
    const head = `${paint.warn('⊘')} ${String(them.length)} blocked: ${first}`;
    return ['', head, ...rest.map((line) => `      ${line}`), ...names, ...more];
  });
}

function whatBlocks({ findings, cause }: ReportedCheck): string {
  const finding = findings.find((each) => each.verdict === 'blocked');
  if (finding?.blockedBy !== undefined)
    return `${finding.blockedBy} has to be mended first${finding.reason?.includes('--keep-going') ? ', or --keep-going said' : ''}`;
  return finding?.reason ?? cause ?? 'no reason was given';
}
