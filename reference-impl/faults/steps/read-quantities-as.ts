import type { ApiParts } from '../fault.ts';

type Change = (text: string) => string;
const same: Change = (text) => text;
const changed = (text: string | null, change: Change) => (text === null ? null : change(text));

/** Not a fault by itself: quantities of limits, rows and requests are read as if they were written otherwise. */
export function readQuantitiesAs(
  parts: ApiParts,
  { cpu = same, memory = same }: { readonly cpu?: Change; readonly memory?: Change },
): ApiParts {
  return {
    ...parts,
    millicores: (text) => parts.millicores(cpu(text)),
    bytes: (text) => parts.bytes(memory(text)),
    limitsOf: (row) =>
      parts.limitsOf(
        row && { ...row, max_cpu: changed(row.max_cpu, cpu), max_memory: changed(row.max_memory, memory) },
      ),
    useOf: (rows) =>
      parts.useOf(rows.map((row) => ({ cpu: changed(row.cpu, cpu), memory: changed(row.memory, memory) }))),
  };
}
