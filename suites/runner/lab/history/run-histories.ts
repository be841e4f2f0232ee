import type { RunRecorder } from '../../../doors/recorder/recorder.ts';
import { NotApplicable } from '../../../kit/prerequisite.ts';
import type { HistoryDoor } from '../../../world/lab-doors.ts';
import { WorldWatch, type Watched } from './world-watch.ts';

/** The histories of all worlds of a run, those that are gone included. */
export class RunHistories {
  readonly #recorder: RunRecorder;
  readonly #watches: WorldWatch[] = [];

  constructor(recorder: RunRecorder) {
    this.#recorder = recorder;
  }

  watch(watched: Omit<Watched, 'recorder'>): WorldWatch {
    const watch = new WorldWatch({ ...watched, recorder: this.#recorder });
    this.#watches.push(watch);
    return watch;
  }

  doorFor(check: string): HistoryDoor {
    return {
      ofTheRun: async () => {
        const begun = this.#watches.filter((watch) => watch.begun);
        if (begun.length === 0)
          throw new NotApplicable(
            'The database of the running API is not ours: nothing of ours watches its rows.',
          );
        await Promise.all(begun.map((watch) => watch.read()));
        return begun.map((watch) => watch.history(check));
      },
      settled: () => {
        for (const watch of this.#watches) watch.settled(check);
      },
      tell: (other, text, at) => {
        this.#recorder.forCheck(other).record({ kind: 'note', text }, new Date(at).toISOString());
      },
    };
  }
}
