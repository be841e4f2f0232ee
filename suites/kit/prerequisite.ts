/**
 * A step of `given` that the target refused. The findings are blocked by the requirement that the step stands
 * on, if a finding of the run failed for it; otherwise they fail, so that nothing is green or grey for nothing.
 */
export class Prerequisite extends Error {
  /** Id of the check whose requirement the step stands on. */
  readonly standsOn: string;

  constructor(standsOn: string, sentence: string) {
    super(sentence);
    this.name = 'Prerequisite';
    this.standsOn = standsOn;
  }
}

/** The lab itself broke under the experiment: nothing can be said about the target. */
export class LabBroken extends Error {
  override name = 'LabBroken';
}

/** This target cannot be put to this test, for a reason that is not a fault of it. */
export class NotApplicable extends Error {
  override name = 'NotApplicable';
}
