import type { Fault } from './fault.ts';

export default {
  sentence: 'A change of a template that carries a name is answered as an accident.',
  caughtBy: ['templates/a-name-never-changes › it is no accident'],
  api: (parts) => ({
    ...parts,
    async changeTemplate(api, id, body) {
      if (Object.hasOwn(Object(body) as object, 'name')) throw new Error('cannot rename a primary key');
      return parts.changeTemplate(api, id, body);
    },
  }),
} satisfies Fault;
