import type { ApiParts } from '../fault.ts';
import type { Asked } from '../../api/routes.ts';

export type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (body: unknown): Fields => (typeof body === 'object' && body !== null ? { ...body } : {});

/** Not a fault by itself: a request of this operation is refused with 400 when that is true of it. */
export function refusesWhen(
  parts: ApiParts,
  operation: string,
  isWrong: (fields: Fields, asked: Asked) => boolean,
): ApiParts {
  return {
    ...parts,
    incoming(called, asked) {
      if (called === operation && isWrong(fieldsOf(asked.body), asked))
        throw Object.assign(new Error('this cannot be read'), { statusCode: 400 });
      return parts.incoming(called, asked);
    },
  };
}
