import type { Fault } from '../faults/fault.ts';
import type { Environment } from './config.ts';
import { isRecord } from './json.ts';
import type { Parts } from './parts.ts';
import { UnfitStart } from './unfit-start.ts';

const NAME = /^(faults|oddities)\/[A-Za-z0-9-]+$/;

/**
 * The parts as `REFERENCE_VARIANT` (such as `faults/agent-never-acks`) makes them; without it, as they are.
 * @throws UnfitStart when there is no such variant: a misspelt fault must not pass for the right implementation
 */
export async function partsOfVariant(env: Environment, right: Parts): Promise<Parts> {
  const name = env['REFERENCE_VARIANT'] ?? '';
  if (name === '') return right;
  if (!NAME.test(name))
    throw new UnfitStart(`REFERENCE_VARIANT is "${name}"; it must be faults/<name> or oddities/<name>.`);
  const loaded: unknown = await import(new URL(`../${name}.ts`, import.meta.url).href).catch(
    (cause: unknown) => {
      throw new UnfitStart(`REFERENCE_VARIANT "${name}" cannot be loaded: ${String(cause)}.`, { cause });
    },
  );
  const fault = isRecord(loaded) ? loaded['default'] : undefined;
  if (!isFault(fault)) throw new UnfitStart(`REFERENCE_VARIANT "${name}" is not a variant of the reference.`);
  return fault.agent === undefined ? right : fault.agent(right);
}

function isFault(value: unknown): value is Fault {
  return isRecord(value) && typeof value['sentence'] === 'string';
}
