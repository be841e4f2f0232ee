import { readQuantitiesAs } from './steps/read-quantities-as.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Decimal units are taken for binary ones: 1G for 1Gi.',
  caughtBy: [
    'quotas/compares-memory-by-value › decimal units, which are not the binary ones are understood',
    'quotas/compares-memory-by-value › units of a thousand are understood',
  ],
  api: (parts) =>
    readQuantitiesAs(parts, { memory: (text) => text.replace(/[kMG]$/, (unit) => `${unit.toUpperCase()}i`) }),
} satisfies Fault;
