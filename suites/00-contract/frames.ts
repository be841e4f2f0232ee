import { frameCheck } from './judging/frame-check.ts';

/** The commands to the agent (contract §3.1, §3.2), by the name of their check. */
export default {
  'command-start-session-frame': frameCheck({
    message: 'command start_session',
    priority: 'P0',
    source: ['plan:L229', 'contract §3.1', 'contract §3.2'],
    standsOn: 'creation/delivers-the-command-over-the-socket',
    async provoke({ arrange }) {
      const { id: sessionId } = await arrange.session({ tags: ['plumb'], idleTimeout: '30m' });
      return { action: 'start_session', sessionId };
    },
  }),
  'command-stop-session-frame': frameCheck({
    message: 'command stop_session',
    priority: 'P0',
    source: ['plan:L269', 'contract §3.1', 'contract §3.2'],
    standsOn: 'termination/makes-one-stop-command',
    async provoke({ api, arrange }, agent) {
      const { id: sessionId } = await arrange.runningSession(agent);
      await api.delete(`/sessions/${sessionId}`);
      return { action: 'stop_session', sessionId };
    },
  }),
  'command-hibernate-session-frame': frameCheck({
    message: 'command hibernate_session',
    priority: 'P0',
    source: ['plan:L302', 'contract §3.1', 'contract §3.2'],
    standsOn: 'hibernation/makes-one-hibernate-command',
    async provoke({ api, arrange }, agent) {
      const { id: sessionId } = await arrange.runningSession(agent);
      await api.put(`/sessions/${sessionId}/hibernate`);
      return { action: 'hibernate_session', sessionId };
    },
  }),
  'command-wake-session-frame': frameCheck({
    message: 'command wake_session',
    priority: 'P0',
    source: ['plan:L315', 'contract §3.1', 'contract §3.2'],
    standsOn: 'hibernation/makes-one-wake-command',
    async provoke({ api, arrange }, agent) {
      const { id: sessionId } = await arrange.runningSession(agent);
      await api.put(`/sessions/${sessionId}/hibernate`);
      await arrange.comesToByCommand(sessionId, 'hibernated');
      await api.put(`/sessions/${sessionId}/wake`);
      return { action: 'wake_session', sessionId };
    },
  }),
};
