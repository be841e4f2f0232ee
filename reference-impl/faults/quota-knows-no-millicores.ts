import { readQuantitiesAs } from './steps/read-quantities-as.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Millicores are taken for CPUs.',
  caughtBy: ['quotas/compares-cpu-by-value › whole CPUs and millicores are understood'],
  api: (parts) => readQuantitiesAs(parts, { cpu: (text) => text.replace(/m$/, '') }),
} satisfies Fault;
