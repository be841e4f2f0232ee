import type { Order } from '../commands/order.ts';
import type { StatusReport } from '../driver.ts';

/** A session at work is told of by its command; only that a start goes on is worth saying early. */
export function withoutThoseAtWork(
  reports: readonly StatusReport[],
  atWork: readonly Order[],
): readonly StatusReport[] {
  return reports.flatMap((report): StatusReport[] => {
    const orders = atWork.filter((order) => order.sessionId === report.sessionId);
    if (orders.length === 0) return [report];
    return orders.every((order) => order.action === 'start_session')
      ? [{ sessionId: report.sessionId, state: 'starting' }]
      : [];
  });
}
