import { ourBreach } from './our-breach.ts';
import type { Direction, Shapes } from './shapes.ts';
import type { ShapeLog } from './shape-log.ts';

/**
 * What a door says about an exchange, so that its shape is looked at in the background. What we send wrong on purpose
 * is not told here: its sender declares it (`breaks`).
 */
export interface ShapeWatch {
  /** A request of ours. */
  request(seen: Asked): void;
  /** A frame of ours. Gives the breach, if it is one; who speaks for no check in particular has to tell the speaker. */
  spoke(seen: { check?: string; direction: Direction; frame: unknown }): string | undefined;
  /** A request of a target's agent to our scripted API. */
  asked(seen: Asked): void;
  answer(seen: { check: string; method: string; path: string; status: number; body: unknown }): void;
  /** A frame of the target's. Trouble met before there was one to validate, e.g. text that is no JSON, comes as `broken`. */
  frame(seen: { check: string; direction: Direction; frame: unknown; broken?: string }): void;
}

interface Asked {
  readonly check: string;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body: unknown;
}

const now = () => new Date().toISOString();

export function watchShapes(shapes: Shapes, log: ShapeLog): ShapeWatch {
  function wrongRequest({ method, path, body }: Asked): readonly string[] {
    const subject = shapes.operationOf(method, path);
    return subject === undefined
      ? ['it is no operation of the contract']
      : [...shapes.validateRequest(subject, body), ...shapes.validateQuery(subject, path)];
  }
  return {
    request(seen) {
      const subject = shapes.operationOf(seen.method, seen.path);
      const risks = subject === undefined ? [] : shapes.mayBeRefused(subject, seen.body);
      const problems = [...wrongRequest(seen), ...risks];
      if (problems.length > 0)
        log.noteOurs(seen.check, ourBreach(`request ${seen.method} ${seen.path}`, problems));
    },
    spoke({ check, direction, frame }) {
      const { message, problems: found } = shapes.validateFrame(direction, frame);
      const unknown = message === 'unknown' ? ['it is no message of the contract'] : [];
      const problems = [...unknown, ...found, ...shapes.meansNothing(frame)];
      if (problems.length === 0) return undefined;
      const breach = ourBreach(`frame ${message}`.replace(' unknown', ''), problems);
      if (check !== undefined) log.noteOurs(check, breach);
      return breach;
    },
    asked(seen) {
      const { check, method, path } = seen;
      const subject = shapes.operationOf(method, path);
      if (subject === undefined) return;
      log.saw(subject, 'request');
      const problems = wrongRequest(seen);
      if (problems.length > 0) log.note({ subject, problems, check, at: now() });
    },
    answer({ check, method, path, status, body }) {
      const subject = shapes.operationOf(method, path);
      if (subject === undefined) return;
      log.saw(subject, status);
      const problems = shapes.validateAnswer(subject, status, body);
      if (problems.length > 0) log.note({ subject, status, problems, check, at: now() });
    },
    frame({ check, direction, frame, broken }) {
      const { message, problems: found } = shapes.validateFrame(direction, frame);
      const problems = broken === undefined ? found : [broken, ...found];
      log.saw(message, 'frame');
      if (problems.length > 0) log.note({ subject: message, problems, check, at: now() });
    },
  };
}
