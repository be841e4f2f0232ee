import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L398', 'contract §2.3'],
  risk: 'plan:L572',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'The name of a template is fixed: a change that carries another is refused, or leaves the name.',
  given: ({ arrange }) => arrange.template(),
  async when({ api, unique }, { name }) {
    const other = unique('renamed');
    const { status } = await api.patch(
      `/templates/${name}`,
      { name: other },
      { breaks: 'a name, which is fixed' },
    );
    const { body } = await api.get(`/templates/${name}`);
    return {
      name,
      status,
      named: textAt(body, 'name') ?? null,
      other: (await api.get(`/templates/${other}`)).status,
    };
  },
  then: {
    'it is still there under its name': ({ name, named }) => expect(named).toBe(name),
    'there is none of the other name': ({ other }) => expect(other).toBe(404),
    'it is no accident': ({ status }) => expect(status, `answered ${status}`).toBeLessThan(500),
  },
});
