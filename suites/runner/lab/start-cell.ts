import { resolve } from 'node:path';
import { startCell, type Cell } from '../../../fixtures/lab/processes/cell.ts';
import type { Recorder } from '../../kit/evidence.ts';
import { fillAll, fillEnvironment, type Values } from '../target/placeholders.ts';
import type { Target } from '../target/read-target.ts';
import type { StartedPart } from '../target/target-file.ts';

/** Starts a part of the target in a cell, its placeholders filled; its output goes on the timeline. */
export function startPart(options: {
  readonly target: Target;
  readonly part: StartedPart;
  readonly name: string;
  /** `api`, `agents.kubernetes`: where the part stands in the target file, for messages. */
  readonly where: string;
  readonly runId: string;
  readonly values: Values;
  /** Over the target file's own; an empty text removes a variable. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** What the lab offers beside it, e.g. the canary: the target file's own goes first. */
  readonly offered?: Readonly<Record<string, string>> | undefined;
  readonly recorder: Recorder;
}): Promise<Cell> {
  const { target, part, name, where, values, recorder } = options;
  return startCell({
    name,
    command: fillAll(part.command, values, `${where}.command`),
    directory: resolve(target.directory, part.directory ?? '.'),
    environment: partEnvironment(options),
    label: options.runId,
    onLine: (stream: 'stdout' | 'stderr', line: string) => {
      recorder.record({ kind: 'output', name, stream, line });
    },
  });
}

/** What a part of the target finds in its environment: nothing of ours but PATH. */
export function partEnvironment({
  target,
  part,
  where,
  values,
  environment = {},
  offered = {},
}: Parameters<typeof startPart>[0]): Record<string, string> {
  const own = fillEnvironment(part.environment, values, `${where}.environment`);
  const all = {
    PATH: process.env['PATH'] ?? '',
    ...offered,
    ...own,
    ...target.variantEnvironment,
    ...environment,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
