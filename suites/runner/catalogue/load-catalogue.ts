import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Check } from '../../kit/check.ts';
import type { PlannedCheck } from '../../kit/record.ts';
import type { World } from '../../world/world.ts';

export type AnyCheck = Check<World, unknown, unknown>;

/** A check with the id and the phase that its place in the folders gave it. */
export interface CataloguedCheck {
  readonly id: string;
  /** 1-10 as in the plan; 0: the contract's shapes, which belong to no phase. */
  readonly phase: number;
  readonly check: AnyCheck;
  /** Sentences that are asked and reported and change no verdict: newer than a release says. */
  readonly provisional?: readonly string[];
  /** Older names of it. */
  readonly aliases?: readonly string[];
}

/** The plan's order (plan:L527-538); the shapes last, when every exchange has been seen. */
const PHASE_ORDER = [1, 2, 3, 4, 5, 8, 7, 6, 9, 10, 0];

export function inPlanOrder<T extends { readonly phase: number }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => PHASE_ORDER.indexOf(a.phase) - PHASE_ORDER.indexOf(b.phase));
}

/** Every check under `NN-<phase>/`, in the plan's order. A file's default export is one check, or a record of them by name. */
export async function loadCatalogue(suitesFolder: string): Promise<CataloguedCheck[]> {
  const folders = readdirSync(suitesFolder).filter((name) => /^\d\d-/.test(name));
  const loaded = await Promise.all(folders.sort().map((folder) => loadPhase(suitesFolder, folder)));
  return inPlanOrder(loaded.flat());
}

async function loadPhase(suitesFolder: string, folder: string): Promise<CataloguedCheck[]> {
  const files = readdirSync(join(suitesFolder, folder)).filter((name) => /^[a-z0-9-]+\.ts$/.test(name));
  const loaded = await Promise.all(files.sort().map((file) => loadFile(join(suitesFolder, folder, file))));
  const area = folder.slice(3);
  return loaded
    .flat()
    .map(({ name, check }) => ({ id: `${area}/${name}`, phase: Number(folder.slice(0, 2)), check }));
}

/** The checks that one file exports, by the names that their ids end with. */
export async function loadFile(path: string): Promise<{ name: string; check: AnyCheck }[]> {
  const { default: exported } = (await import(pathToFileURL(path).href)) as {
    default: AnyCheck | Record<string, AnyCheck>;
  };
  if (isCheck(exported)) return [{ name: parse(path).name, check: exported }];
  return Object.entries(exported).map(([name, check]) => ({ name, check }));
}

function isCheck(value: AnyCheck | Record<string, AnyCheck>): value is AnyCheck {
  return 'requirement' in value && 'then' in value;
}

/** What the record says of a check. */
export function plannedCheckOf({ id, phase, check, provisional = [] }: CataloguedCheck): PlannedCheck {
  return {
    id,
    phase,
    level: check.level,
    priority: check.priority,
    ...(check.risk === undefined ? {} : { risk: check.risk }),
    profile: check.profile,
    requirement: check.requirement,
    source: [...check.source],
    capabilities: [...(check.capabilities ?? [])],
    world: check.world === 'shared' ? 'shared' : 'alone',
    sentences: Object.keys(check.then),
    ...(provisional.length === 0 ? {} : { provisional: [...provisional] }),
  };
}
