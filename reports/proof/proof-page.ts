import type { Proof } from './proof.ts';

export function proofPage(proof: Proof): string {
  return `<!doctype html><title>${proof.target}</title>`;
}
