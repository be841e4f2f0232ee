import { bytes, millicores } from '../api/quantities.ts';
import type { Fault } from './fault.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Which of the limits can be kept. */
function rightOnes(body: unknown): Fields {
  const { maxSessions, maxCpu, maxMemory } = Object(body) as Fields;
  const within = (amount: bigint | undefined) => amount !== undefined && amount >= 0n;
  return {
    ...(Number.isInteger(maxSessions) && Number(maxSessions) >= 0 ? { maxSessions } : {}),
    ...(typeof maxCpu === 'string' && within(millicores(maxCpu)) ? { maxCpu } : {}),
    ...(typeof maxMemory === 'string' && within(bytes(maxMemory)) ? { maxMemory } : {}),
  };
}

export default {
  sentence: 'Of limits that are refused the right ones are kept all the same.',
  caughtBy: ['quotas/refuses-wrong-limits › the row stays as it was'],
  api: (parts) => ({
    ...parts,
    async changeQuota(api, id, body) {
      await parts.changeQuota(api, id, rightOnes(body));
      return parts.changeQuota(api, id, body);
    },
  }),
} satisfies Fault;
