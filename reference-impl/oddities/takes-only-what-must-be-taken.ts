import type { Oddity } from './oddity.ts';

const within = (amount: bigint | undefined, least: bigint, most: bigint) =>
  amount !== undefined && amount >= least && amount <= most ? amount : undefined;

export default {
  sentence: 'Sessions of less than 100m or 128Mi, or of more than 64 CPU or 512Gi, are refused as invalid.',
  tempts: {
    check: 'quotas/refuses-wrong-quantities',
    habit: 'However little is asked for, it is admitted.',
    rewrite: {
      file: 'suites/05-quotas/refuses-wrong-quantities.ts',
      from: "{ cpu: '100m', memory: '128Mi' }",
      to: "{ cpu: '50m', memory: '64Mi' }",
    },
  },
  api: (parts) => ({
    ...parts,
    millicores: (text) => within(parts.millicores(text), 100n, 64_000n),
    bytes: (text) => within(parts.bytes(text), 128n << 20n, 512n << 30n),
  }),
} satisfies Oddity;
