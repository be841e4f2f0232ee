import { Prerequisite } from '../../kit/prerequisite.ts';
import { NeverReady } from './api-processes.ts';
import { FirstStep } from './first-step.ts';

/** What every world with an API stands on, one after the other. */
export class FirstSteps {
  readonly serves: FirstStep;
  readonly logsIn: FirstStep;

  /** @param note tells the user, once, why so much is blocked */
  constructor(note: (sentence: string) => void) {
    this.serves = new FirstStep({
      failed: (error) => (error instanceof NeverReady ? (error.silent ? 'patient' : 'quick') : 'no'),
      known: () => {
        note(`The API never got ready: ${NOT_AGAIN}`);
      },
    });
    this.logsIn = new FirstStep({
      failed: (error) => (error instanceof Prerequisite ? 'quick' : 'no'),
      known: () => {
        note(`The admin could never log in: ${NOT_AGAIN}`);
      },
    });
  }

  /** Nothing more can be learnt of a target that does not get this far. */
  get areKnownToFail(): boolean {
    return this.serves.isKnownToFail || this.logsIn.isKnownToFail;
  }

  /** @throws what was thrown when it became known */
  mustNotBeKnownToFail(): void {
    this.serves.mustNotBeKnownToFail();
    this.logsIn.mustNotBeKnownToFail();
  }
}

const NOT_AGAIN = 'that is not tried again, and what stands on it is blocked at once.';
