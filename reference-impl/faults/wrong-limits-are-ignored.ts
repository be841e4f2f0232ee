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
  sentence: 'Limits that cannot be kept are left out, and nobody is told.',
  caughtBy: [
    'quotas/refuses-wrong-limits › limits that are no quantity are answered 400',
    'quotas/refuses-wrong-limits › limits below zero are answered 400',
    'quotas/refuses-wrong-limits › quantities that are not a text are answered 400',
    'quotas/refuses-wrong-limits › numbers of sessions that are not whole are answered 400',
    'quotas/refuses-wrong-limits › bodies that are half right are answered 400',
  ],
  api: (parts) => ({ ...parts, changeQuota: (api, id, body) => parts.changeQuota(api, id, rightOnes(body)) }),
} satisfies Fault;
