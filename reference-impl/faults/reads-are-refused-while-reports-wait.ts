import type { Fault } from './fault.ts';

const MOST = 50;

export default {
  sentence: 'While many reports of agents wait to be applied, lists of templates are answered 500.',
  caughtBy: ['errors/frames-in-a-flood-drown-nobody › the API answers meanwhile'],
  api(parts) {
    let waiting = 0;
    return {
      ...parts,
      readFrame(text) {
        const incoming = parts.readFrame(text);
        if (incoming.kind === 'report') waiting += 1;
        return incoming;
      },
      async applyReport(api, agentId, report) {
        await parts.applyReport(api, agentId, report).finally(() => (waiting -= 1));
      },
      async listTemplates(sql, filter) {
        if (waiting > MOST) throw new Error('there is too much to do');
        return parts.listTemplates(sql, filter);
      },
    };
  },
} satisfies Fault;
