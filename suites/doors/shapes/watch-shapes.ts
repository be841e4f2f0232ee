import type { Direction, Shapes } from './shapes.ts';
import type { ShapeLog, ShapeNote } from './shape-log.ts';

/** What a door says about an exchange, so that its shape is looked at in the background. */
export interface ShapeWatch {
  /** A request of ours; one that is wrong on purpose is not reported. */
  request(seen: Asked): void;
  /** A request of a target's agent to our scripted API. */
  asked(seen: Asked): void;
  answer(seen: { check: string; method: string; path: string; status: number; body: unknown }): void;
  /** Trouble that a door met before there was a frame to validate, e.g. text that is no JSON, comes as `broken`. */
  frame(seen: {
    check: string;
    direction: Direction;
    by: 'target' | 'probe';
    frame: unknown;
    broken?: string;
  }): void;
}

interface Asked {
  readonly check: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

const now = () => new Date().toISOString();

export function watchShapes(shapes: Shapes, log: ShapeLog): ShapeWatch {
  function noteRequest({ check, method, path, body }: Asked, by: ShapeNote['by']): void {
    const subject = shapes.operationOf(method, path);
    const problems = subject === undefined ? [] : shapes.validateRequest(subject, body);
    if (subject !== undefined && problems.length > 0) log.note({ subject, problems, check, at: now(), by });
  }
  return {
    request(seen) {
      noteRequest(seen, 'ours');
    },
    asked(seen) {
      const subject = shapes.operationOf(seen.method, seen.path);
      if (subject !== undefined) log.saw(subject, 'request');
      noteRequest(seen, 'target');
    },
    answer({ check, method, path, status, body }) {
      const subject = shapes.operationOf(method, path);
      if (subject === undefined) return;
      log.saw(subject, status);
      const problems = shapes.validateAnswer(subject, status, body);
      if (problems.length > 0) log.note({ subject, status, problems, check, at: now(), by: 'target' });
    },
    frame({ check, direction, by, frame, broken }) {
      const { message, problems: found } = shapes.validateFrame(direction, frame);
      const problems = broken === undefined ? found : [broken, ...found];
      if (by === 'target') log.saw(message, 'frame');
      if (problems.length === 0) return;
      log.note({ subject: message, problems, check, at: now(), by: by === 'target' ? 'target' : 'ours' });
    },
  };
}
