import type { Oddity } from './oddity.ts';
import type { ApiParts } from '../faults/fault.ts';

/** Quotas in millicores and plain bytes, however they were written. */
function inSmallUnits(parts: ApiParts, body: unknown): unknown {
  const text = (name: string) => String(Reflect.get(Object(body) as object, name));
  const cpu = (name: string) => `${parts.millicores(text(name)) ?? 0n}m`;
  const memory = (name: string) => `${parts.bytes(text(name)) ?? 0n}`;
  return {
    ...(body as object),
    maxCpu: cpu('maxCpu'),
    usedCpu: cpu('usedCpu'),
    maxMemory: memory('maxMemory'),
    usedMemory: memory('usedMemory'),
    maxStorage: memory('maxStorage'),
  };
}

const cores = (amount: bigint) => `${Number(amount) / 1000} cores`;
const gigabytes = (amount: bigint) => `${(Number(amount) / 1e9).toFixed(2)} GB`;

export default {
  sentence: 'Quotas are shown in the smallest units, and refusals speak of cores and gigabytes.',
  tempts: {
    check: 'quotas/keeps-the-limits-that-were-set',
    habit: 'A limit is shown as it was written.',
    rewrite: {
      file: 'suites/05-quotas/keeps-the-limits-that-were-set.ts',
      from: "cpu: amount('maxCpu'),",
      to: "cpu: field(body, 'maxCpu') === '0.5' || field(body, 'maxCpu') === '2500m' ? amount('maxCpu') : null,",
    },
  },
  api: (parts) => ({
    ...parts,
    outgoing(operation, answer) {
      const { body, ...rest } = parts.outgoing(operation, answer);
      return operation.endsWith('/quota') ? { ...rest, body: inSmallUnits(parts, body) } : { ...rest, body };
    },
    overQuota(used, asked, limits, fit) {
      if (parts.overQuota(used, asked, limits, fit) === undefined) return undefined;
      const over = (kind: 'sessions' | 'cpu' | 'memory') => !fit(used[kind], asked[kind], limits[kind]);
      if (over('sessions')) return `Too many sessions: ${used.sessions}/${limits.sessions}`;
      return over('cpu')
        ? `cpu: ${cores(asked.cpu)} on top of ${cores(used.cpu)} (max=${cores(limits.cpu)})`
        : `Memory exceeded; ${gigabytes(used.memory)} + ${gigabytes(asked.memory)} > ${gigabytes(limits.memory)}.`;
    },
  }),
} satisfies Oddity;
