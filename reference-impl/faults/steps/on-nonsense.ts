import type { ApiParts } from '../fault.ts';

const NONSENSE = 'nonsense';

/** Hands a frame that says nothing on, with the agent that sent it; `then` says what comes of that. */
export function onNonsense(
  parts: ApiParts,
  then: (agentId: string) => void,
): Pick<ApiParts, 'readFrame' | 'applyReport'> {
  return {
    readFrame(text) {
      const incoming = parts.readFrame(text);
      return incoming.kind === 'nonsense'
        ? { kind: 'report', report: { type: 'ack', payload: { commandId: NONSENSE } } }
        : incoming;
    },
    async applyReport(api, agentId, report) {
      if (report.type === 'ack' && report.payload.commandId === NONSENSE) then(agentId);
      else await parts.applyReport(api, agentId, report);
    },
  };
}
