import { cpSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What a copy does not need, or takes from where it is. */
const LEFT_OUT = ['node_modules', '.git', 'runs', 'proofs'];

/** A copy of the repository that can be edited and run; answers where it is. */
export function copyOfRepository(folder: string, name = 'copy'): string {
  const copy = join(folder, name);
  cpSync(ROOT, copy, { recursive: true, filter: (path) => !LEFT_OUT.includes(basename(path)) });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
