import type { Profile } from '../../kit/words.ts';
import type { LabRun } from '../lab/lab-run.ts';
import { clusterTrouble } from '../lab/stand-cluster.ts';
import type { Experiment } from './run-check.ts';
import { SharedLook } from './shared-look.ts';

/** Whether the lab itself is broken. A dead lab blocks; it never fails a target. Asked only when something did not pass. */
export class LabHealth {
  readonly #database: SharedLook;
  readonly #cluster: SharedLook;
  readonly #tell: (sentence: string) => void;
  readonly #told = new Set<string>();

  /** @param tell hears of each trouble once */
  constructor(lab: LabRun, tell: (sentence: string) => void) {
    this.#database = new SharedLook(() => lab.trouble());
    this.#cluster = new SharedLook(() => clusterTrouble(lab));
    this.#tell = tell;
  }

  /** There was trouble before: whoever is about to begin should ask. */
  get wasBroken(): boolean {
    return this.#told.size > 0;
  }

  /** What to say instead of what was seen; undefined: the lab is well. */
  async block(profile: Profile): Promise<Experiment | undefined> {
    const trouble =
      (await this.#database.trouble()) ??
      (profile === 'control-plane' ? undefined : await this.#cluster.trouble());
    if (trouble === undefined) return undefined;
    const reason = `The lab broke: ${trouble}`;
    if (!this.#told.has(reason)) this.#tell(reason);
    this.#told.add(reason);
    return { kind: 'trouble', verdict: 'blocked', reason };
  }
}
