import { existsSync } from 'node:fs';

import { parts } from './parts.ts';
import { readConfig } from './config.ts';
import { startApi } from './start-api.ts';

import type { Parts } from './parts.ts';

/** What the process does: environment in, one line with the address out, sentences on stderr. */

// A supervisor waits for us; whatever does not end by then is cut.
const LEAVE_WITHIN = 2_000;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

function giveUp(sentence: string): never {
  say(sentence);
  process.exit(1);
}

/** The parts as they are, or as the fault or oddity named by REFERENCE_VARIANT has them. */
async function partsOf(variant: string | undefined): Promise<Parts> {
  if (variant === undefined || variant === '') return parts;
  const file = new URL(`../${variant}.ts`, import.meta.url);
  if (!/^(faults|oddities)\/[A-Za-z0-9-]+$/.test(variant) || !existsSync(file))
    giveUp(`REFERENCE_VARIANT must be faults/<name> or oddities/<name>; there is no ${variant}.`);
  const module: unknown = await import(file.href);
  // Our own folder's modules all have this shape; the compiler cannot follow a path made at run time.
  const { default: one } = module as { default: { api?: (parts: Parts) => Parts } };
  return one.api?.(parts) ?? parts;
}

const chosen = await partsOf(process.env['REFERENCE_VARIANT']);
const config = readConfig(process.env);
if ('trouble' in config) giveUp(config.trouble);
const obstacle = await chosen.beforeStart(process.env);
if (obstacle !== undefined) giveUp(obstacle);

const running = await startApi(chosen, config, say).catch((error: unknown) =>
  giveUp(`The API cannot start: ${error instanceof Error ? error.message : 'unknown error'}`),
);
if ('trouble' in running) giveUp(running.trouble);

process.stdout.write(`listening on http://${config.host}:${running.port}\n`);

let leaving = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    if (leaving) return;
    leaving = true;
    setTimeout(() => process.exit(0), LEAVE_WITHIN).unref();
    void running.stop().finally(() => process.exit(0));
  });
