import { bytes, cpuText, memoryText, millicores } from './quantities.ts';

/** Sessions, millicores and bytes. */
export type Amounts = { readonly sessions: bigint; readonly cpu: bigint; readonly memory: bigint };
export type Limits = Amounts & { readonly storage: string };

export type QuotaRow = {
  readonly max_sessions: number | null;
  readonly max_cpu: string | null;
  readonly max_memory: string | null;
  readonly max_storage: string | null;
};

export const DEFAULT_QUOTA = {
  max_sessions: 5,
  max_cpu: '4',
  max_memory: '16Gi',
  max_storage: '100Gi',
} as const;

export type Counted = { readonly cpu: string | null; readonly memory: string | null };

/** Fails closed: a quantity nobody can read refuses the request instead of counting as nothing. */
function readable(amount: bigint | undefined, text: string): bigint {
  if (amount === undefined)
    throw new Error(`unreadable quantity in the database: ${JSON.stringify(text.slice(0, 32))}`);
  return amount;
}

const cpuOf = (text: string) => readable(millicores(text), text);
const memoryOf = (text: string) => readable(bytes(text), text);

/** The limits of a user; without a row, or with NULL in it, the defaults hold (contract §7). */
export function limitsOf(row: QuotaRow | undefined): Limits {
  return {
    sessions: BigInt(row?.max_sessions ?? DEFAULT_QUOTA.max_sessions),
    cpu: cpuOf(row?.max_cpu ?? DEFAULT_QUOTA.max_cpu),
    memory: memoryOf(row?.max_memory ?? DEFAULT_QUOTA.max_memory),
    storage: row?.max_storage ?? DEFAULT_QUOTA.max_storage,
  };
}

/** What the counted sessions use; NULL quantities of old rows count 0. */
export function useOf(rows: readonly Counted[]): Amounts {
  const sum = (amounts: readonly bigint[]) => amounts.reduce((total, one) => total + one, 0n);
  return {
    sessions: BigInt(rows.length),
    cpu: sum(rows.map(({ cpu }) => (cpu === null ? 0n : cpuOf(cpu)))),
    memory: sum(rows.map(({ memory }) => (memory === null ? 0n : memoryOf(memory)))),
  };
}

/** Whether use and request together stay within the limit. */
export const fits = (used: bigint, asked: bigint, limit: bigint): boolean => used + asked <= limit;

const KINDS = [
  { kind: 'sessions', name: 'session', show: String },
  { kind: 'cpu', name: 'CPU', show: cpuText },
  { kind: 'memory', name: 'memory', show: memoryText },
] as const;

/** The sentence that says which quota is exceeded, or undefined when all fit. */
export function overQuota(
  used: Amounts,
  asked: Amounts,
  limits: Amounts,
  fit: typeof fits,
): string | undefined {
  const over = KINDS.find(({ kind }) => !fit(used[kind], asked[kind], limits[kind]));
  if (over === undefined) return undefined;
  const { kind, name, show } = over;
  return `The ${name} quota would be exceeded: the limit is ${show(limits[kind])}, ${show(used[kind])} in use, ${show(asked[kind])} requested.`;
}
