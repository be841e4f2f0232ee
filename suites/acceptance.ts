import type { PlannedCriterion, RecordHeader } from './kit/record.ts';

/** Each acceptance and success criterion of the plan, in our words, and the findings that cover it. */
export const criteria: PlannedCriterion[] = [];

/** Lines of the plan that cannot be judged, each with the reason. */
export const excluded: RecordHeader['excluded'] = [];
