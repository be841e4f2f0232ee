import { saveHeartbeat } from './admit-connection.ts';

import type { Api } from './context.ts';
import type { Connection } from './connections.ts';
import type { Report } from './apply-report.ts';

const say = (error: unknown) => (error instanceof Error ? error.message : 'unknown error');

/** Reports are applied in the order in which they came; one that cannot be kept ends the connection, so that it is repeated. */
function applyInOrder(api: Api, connection: Connection, report: Report): void {
  connection.reports = connection.reports.then(async () => {
    if (connection.lost) return;
    try {
      await api.parts.applyReport(api, connection.agentId, report);
    } catch (error) {
      api.log(`a ${report.type} of ${connection.agentId} could not be stored: ${say(error)}`);
      connection.lost = true;
      api.parts.closeConnection(api, connection, 'notStored');
    }
  });
}

/** Takes one text frame of an agent. Never throws and never closes for what the agent says. */
export function hearAgent(api: Api, connection: Connection, text: string, now: number): void {
  const incoming = api.parts.readFrame(text);
  switch (incoming.kind) {
    case 'heartbeat':
      connection.lastBeat = now;
      saveHeartbeat(api, connection, incoming.beat).catch((error: unknown) => {
        api.log(`a heartbeat of ${connection.agentId} waits: ${say(error)}`);
      });
      return;
    case 'report':
      applyInOrder(api, connection, incoming.report);
      return;
    case 'nonsense':
      api.log(`${connection.agentId} sent a frame that says nothing known (${text.length} characters)`);
  }
}
