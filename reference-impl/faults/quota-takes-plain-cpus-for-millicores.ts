import { readQuantitiesAs } from './steps/read-quantities-as.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A CPU quantity without a unit counts millicores.',
  caughtBy: [
    'quotas/compares-cpu-by-value › whole CPUs and millicores are understood',
    'quotas/compares-cpu-by-value › exponents are understood',
  ],
  api: (parts) => readQuantitiesAs(parts, { cpu: (text) => (/^[0-9]+$/.test(text) ? `${text}m` : text) }),
} satisfies Fault;
