import type { RunVerdict } from '../verdict/judged-run.ts';
import type { Tone } from './verdict-mark.ts';

const TONES: Readonly<Record<RunVerdict | 'not judged', Tone>> = {
  conformant: 'good',
  partial: 'warn',
  incomplete: 'warn',
  'not conformant': 'bad',
  'suite error': 'bad',
  'not judged': 'quiet',
};

export const toneOfRun = (verdict: RunVerdict | 'not judged'): Tone => TONES[verdict];
