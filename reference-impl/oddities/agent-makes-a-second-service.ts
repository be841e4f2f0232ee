import { wasMadeBy } from '../agent/kubernetes/marks.ts';
import type { Step } from '../agent/kubernetes/step.ts';
import type { Oddity } from './oddity.ts';

type Named = { readonly metadata?: { readonly name?: string } };

const nameBeside = (name: string) => `${name}-desk`;

/** The Service again, under another name. */
function created(service: Named): Step {
  const name = nameBeside(service.metadata?.name ?? '');
  return { kind: 'create', piece: 'service', body: { ...service, metadata: { ...service.metadata, name } } };
}

const removed = (sessionId: string): Step => ({
  kind: 'remove',
  piece: 'service',
  name: nameBeside(sessionId),
});

export default {
  sentence: 'The agent makes a second Service for each session, and removes it with the first.',
  tempts: {
    check: 'creation/agent-makes-the-service',
    habit: 'A session has one Service.',
    rewrite: {
      file: 'suites/02-creation/agent-makes-the-service.ts',
      from: "type: service ? (textAt(service, 'spec.type') ?? 'ClusterIP') : null,",
      to: "type: (await at.cluster.services(`session=${sessionId}`)).length === 1 ? textAt(service, 'spec.type') : null,",
    },
  },
  agent: (parts) => ({
    ...parts,
    planStart: (wanted, seen) => {
      const steps = parts.planStart(wanted, seen);
      return steps.flatMap((step) =>
        step.kind === 'create' && step.piece === 'service' ? [step, created(step.body)] : [step],
      );
    },
    planStop: (order, seen) => [removed(order.sessionId), ...parts.planStop(order, seen)],
    planUndoStart: (seen, commandId) => {
      const { service } = seen;
      const ours = service !== undefined && wasMadeBy(service, commandId);
      const name = service?.metadata?.name ?? '';
      return [...(ours ? [removed(name)] : []), ...parts.planUndoStart(seen, commandId)];
    },
  }),
} satisfies Oddity;
