import { LabBroken } from '../../kit/prerequisite.ts';
import type { Target } from '../target/read-target.ts';
import { fillAll } from '../target/placeholders.ts';
import { databaseValues } from './migration-set.ts';
import { runCommand } from './run-command.ts';

/** A key with which an agent of this id may register: the bootstrap key, or what the target's own command prints. */
export async function agentKey(
  target: Target,
  bootstrapKey: string,
  agentId: string,
  databaseUrl: string,
  timeoutMs: number,
): Promise<string> {
  if (!target.agentKey) return bootstrapKey;
  const values = {
    ...(databaseUrl === '' ? {} : databaseValues(databaseUrl)),
    agentId,
    bootstrapKey,
    node: process.execPath,
  };
  const run = await runCommand(fillAll(target.agentKey.command, values, 'agentKey.command'), {
    directory: target.directory,
    environment: target.variantEnvironment,
    timeoutMs,
  });
  const key = run.stdout.trim().split('\n').at(-1);
  if (!run.ok || !key)
    throw new LabBroken(`The command that prints a key for an agent ${run.output || 'printed nothing'}.`);
  return key;
}
