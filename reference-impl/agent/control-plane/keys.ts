import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { UnfitStart } from '../unfit-start.ts';

/**
 * The keys to try, in order: the one kept from an earlier start, then the one given. The second also lets an
 * agent return whose kept key was rotated away (contract §2.5).
 * @throws UnfitStart when there is none
 */
export async function keysToTry(config: Config): Promise<readonly string[]> {
  const kept = config.keyFile === undefined ? undefined : await keyIn(config.keyFile);
  const keys = [kept, config.givenKey].filter((key) => key !== undefined);
  if (keys.length === 0)
    throw new UnfitStart('AGENT_API_KEY is not set and AGENT_KEY_FILE holds no key; the agent needs one.');
  return [...new Set(keys)];
}

/** Kept for the next start, readable by its owner alone; renamed into place, so that no start reads half a key. */
export async function keepKey(file: string, key: string): Promise<void> {
  const draft = `${file}.new`;
  await writeFile(draft, `${key}\n`, { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, file);
}

async function keyIn(file: string): Promise<string | undefined> {
  try {
    const key = (await readFile(file, 'utf8')).trim();
    return key === '' ? undefined : key;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new UnfitStart(`AGENT_KEY_FILE "${file}" cannot be read: ${String(cause)}.`, { cause });
  }
}
