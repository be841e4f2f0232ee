import { readQuantitiesAs } from './steps/read-quantities-as.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Of a CPU quantity only the whole number is read.',
  caughtBy: [
    'quotas/compares-cpu-by-value › decimal fractions are understood',
    'quotas/compares-cpu-by-value › the trailing zeros of a fraction are understood',
  ],
  api: (parts) => readQuantitiesAs(parts, { cpu: (text) => text.replace(/\.[0-9]+/, '') }),
} satisfies Fault;
