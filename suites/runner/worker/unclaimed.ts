import type { Capability } from '../../kit/words.ts';
import type { AnyLook } from '../../world/look.ts';
import type { World } from '../../world/world.ts';
import type { CataloguedCheck } from '../catalogue/load-catalogue.ts';
import type { Looks } from '../catalogue/load-looks.ts';
import type { Target } from '../target/read-target.ts';
import { whyNotApplicable } from './available-controls.ts';
import type { Experiment } from './run-check.ts';

/** Runs one step of a look in a world of its own kind. */
export type Step = (
  id: string,
  look: AnyLook,
  act: (world: World) => Promise<unknown>,
) => Promise<Experiment>;

/** The capabilities that some check of this run needs and the target does not claim, as far as one can look for them. */
export function unclaimedIn(checks: readonly CataloguedCheck[], target: Target, looks: Looks): Looks {
  const needed = new Set(checks.flatMap(({ check }) => check.capabilities ?? []));
  return new Map(
    [...looks].filter(
      ([capability, look]) =>
        needed.has(capability) &&
        !target.capabilities.includes(capability) &&
        target.profiles.includes(look.profile) &&
        whyNotApplicable(look, target) === undefined,
    ),
  );
}

/** Looks for each of them once: what is planted early has the whole run to grow. */
export class Unclaimed {
  readonly #looks: Looks;
  readonly #step: Step;
  readonly #planted = new Map<Capability, Promise<Experiment>>();

  constructor(looks: Looks, step: Step) {
    this.#looks = looks;
    this.#step = step;
  }

  /** Plants, in the background; once, however often it is called. */
  begin(): void {
    for (const [capability, look] of this.#looks)
      if (look.plant && !this.#planted.has(capability))
        this.#planted.set(capability, this.#step(idOf(capability), look, look.plant));
  }

  /** When all else is over: a sentence for each that was seen, or could not be looked for by a fault of ours. */
  async told(): Promise<string[]> {
    this.begin();
    const told = [];
    for (const [capability, look] of this.#looks) told.push(...(await this.#tell(capability, look)));
    return told;
  }

  async #tell(capability: Capability, look: AnyLook): Promise<string[]> {
    const planted = await this.#planted.get(capability);
    const seen =
      planted === undefined || planted.kind === 'seen'
        ? await this.#step(idOf(capability), look, (world) => look.look(world, planted?.seen))
        : planted;
    if (seen.kind === 'seen') return typeof seen.seen === 'string' ? [hides(capability, seen.seen)] : [];
    // A target that refuses what has to be put in place is not one that has it.
    return seen.kind === 'trouble' && seen.verdict === 'error'
      ? [`Whether the target has ${capability}, which it does not claim, was not seen: ${seen.reason}`]
      : [];
  }
}

/** On the timeline. */
const idOf = (capability: Capability): string => `capabilities/${capability}`;

function hides(capability: Capability, seen: string): string {
  return (
    `${capability} is not claimed, yet the target seems to have it: ${seen}. ` +
    `Claim it (capabilities: [${capability}]) so that it is judged; until then nothing says that it works.`
  );
}
