import { readQuantitiesAs } from './steps/read-quantities-as.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A quantity with an exponent is read without it.',
  caughtBy: [
    'quotas/compares-cpu-by-value › exponents are understood',
    'quotas/compares-memory-by-value › exponents are understood',
  ],
  api: (parts) => {
    const without = (text: string) => text.replace(/e[0-9]+$/, '');
    return readQuantitiesAs(parts, { cpu: without, memory: without });
  },
} satisfies Fault;
