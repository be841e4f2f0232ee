import { readConfig } from './config.ts';
import type { Environment } from './config.ts';
import { openDriver } from './open-driver.ts';
import { parts as right } from './parts.ts';
import { runAgent } from './run-agent.ts';
import { UnfitStart } from './unfit-start.ts';
import { partsOfVariant } from './variant.ts';

/** Runs the agent that the environment describes; resolves to the exit code of its process. */
export async function start(
  env: Environment,
  terminated: AbortSignal,
  log: (sentence: string) => void,
): Promise<number> {
  try {
    const config = readConfig(env);
    const parts = await partsOfVariant(env, right);
    const driver = await openDriver(parts, config, env);
    await runAgent(parts, config, { driver, log, terminated });
    return 0;
  } catch (trouble) {
    if (!(trouble instanceof UnfitStart)) throw trouble;
    log(trouble.message);
    return 1;
  }
}
