import type { Step } from '../agent/kubernetes/step.ts';
import type { Fault } from './fault.ts';

function again(wanted: object | undefined): Step {
  const { metadata, ...rest } = Object(wanted) as { readonly metadata: { readonly name: string } };
  const body = { ...rest, metadata: { ...metadata, name: `${metadata.name}-again` } };
  return { kind: 'create', piece: 'deployment', body };
}

export default {
  sentence: 'A start that comes again makes a second Deployment under another name.',
  caughtBy: ['creation/agent-takes-what-it-finds-after-a-restart › there is one Deployment'],
  spills: ['*/agent-*'],
  agent: (parts) => ({
    ...parts,
    planStart: (wanted, seen) => [
      ...(seen.deployment === undefined ? [] : [again(wanted.deployment)]),
      ...parts.planStart(wanted, seen),
    ],
  }),
} satisfies Fault;
