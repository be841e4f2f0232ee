import type { Labels } from './labels.ts';

/** An object as it is sent to be made. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels: Labels; readonly annotations: Labels };
  readonly spec: object;
}
