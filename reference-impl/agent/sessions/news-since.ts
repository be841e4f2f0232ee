import type { StatusReport } from '../driver.ts';

/** Between connects: what changed without a command. A session of which nothing is left is lost for good. */
export function newsSince(
  known: readonly StatusReport[],
  found: readonly StatusReport[],
): readonly StatusReport[] {
  const now = new Map(found.map((report) => [report.sessionId, report]));
  return known.flatMap((then): StatusReport[] => {
    const report = now.get(then.sessionId) ?? { sessionId: then.sessionId, state: 'failed' };
    return isNews(then, report) ? [report] : [];
  });
}

function isNews(then: StatusReport, report: StatusReport): boolean {
  const moved = then.platformMetadata?.podName !== report.platformMetadata?.podName;
  return then.state !== report.state || (report.state === 'running' && moved);
}
