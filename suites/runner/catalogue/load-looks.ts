import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CAPABILITIES, type Capability } from '../../kit/words.ts';
import type { AnyLook } from '../../world/look.ts';

export type Looks = ReadonlyMap<Capability, AnyLook>;

/** How to see each capability: `capabilities/<capability>.ts`, where there is one. */
export async function loadLooks(suitesFolder: string): Promise<Looks> {
  const files = CAPABILITIES.map((capability) => ({
    capability,
    path: join(suitesFolder, 'capabilities', `${capability}.ts`),
  }));
  const looks = new Map<Capability, AnyLook>();
  for (const { capability, path } of files.filter(({ path }) => existsSync(path)))
    looks.set(capability, ((await import(pathToFileURL(path).href)) as { default: AnyLook }).default);
  return looks;
}
