import type { AgentSeat } from '../../doors/socket/agent-seat.ts';
import { reportOf, statusOf } from '../../doors/socket/reports.ts';

/** All that an agent said about a session and its command, in order: `ack`, `status running`, `complete`, … */
export function reportsAbout(seat: AgentSeat, sessionId: string, commandId: string): string[] {
  return seat.frames.flatMap((frame) => {
    const report = reportOf(frame);
    if (report?.commandId === commandId) return [report.type];
    const status = statusOf(frame);
    return status?.sessionId === sessionId ? [`status ${status.state}`] : [];
  });
}
