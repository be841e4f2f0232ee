import { agentFrameCheck } from './judging/agent-frame-check.ts';

/** What an agent says to the API (contract §3.1, §3.2), by the name of its check. */
export default {
  'agent-heartbeat-frame': agentFrameCheck('heartbeat', ['contract §3.1', 'contract §3.2']),
  'agent-ack-frame': agentFrameCheck('ack', ['contract §3.2', 'contract §8.1']),
  'agent-status-frame': agentFrameCheck('status', ['plan:L206', 'contract §3.2', 'contract §8.1']),
  'agent-complete-frame': agentFrameCheck('complete', ['contract §3.2', 'contract §8.1']),
  'agent-failed-frame': agentFrameCheck('failed', ['contract §3.2', 'contract §8.1']),
};
