import type { Manifest } from '../agent/kubernetes/manifest.ts';
import type { Fault } from './fault.ts';

const otherwise = (id: string, manifest: Manifest) =>
  JSON.parse(JSON.stringify(manifest).replaceAll(`${id}-home`, `home-${id}`)) as Manifest;

export default {
  sentence: 'Puts "home" before the id of the session when it names the claim, instead of after it.',
  caughtBy: [
    'creation/agent-makes-the-claim › a persistent home is a claim',
    'creation/agent-makes-the-claim › it is mounted at /config',
  ],
  spills: ['*/agent-*'],
  agent: (parts) => ({
    ...parts,
    claim: (sessionId, ...rest) => otherwise(sessionId, parts.claim(sessionId, ...rest)),
    deployment: (order, ...rest) => otherwise(order.sessionId, parts.deployment(order, ...rest)),
  }),
} satisfies Fault;
