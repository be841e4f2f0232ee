import { isRefusal, refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

const MOST = 5;

const clusterIn = (body: unknown): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, 'clusterId') : undefined;

export default {
  sentence: 'A cluster for which five creations could not be read gets no more sessions.',
  caughtBy: [
    'errors/refuses-wrong-fields-in-post-sessions › the same body without a mistake is taken',
    'errors/bodies-that-strain-the-reader › a lawful request is taken afterwards',
  ],
  api(parts) {
    const strikes = new Map<unknown, number>();
    return {
      ...parts,
      async createSession(api, caller, body) {
        const cluster = clusterIn(body);
        const count = strikes.get(cluster) ?? 0;
        if (count >= MOST) return refuse('noAgents', 'This cluster is closed.');
        const outcome = await parts.createSession(api, caller, body);
        const isUnreadable = isRefusal(outcome) && outcome.refused === 'invalidRequest';
        if (isUnreadable && typeof cluster === 'string') strikes.set(cluster, count + 1);
        return outcome;
      },
    };
  },
} satisfies Fault;
