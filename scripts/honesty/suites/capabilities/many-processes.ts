import { defineLook } from '../../../../suites/world/look.ts';

export default defineLook({
  promise: 'Made up.',
  profile: 'control-plane',
  world: { apis: 0, database: 'empty' },
  look: async ({ sql }) =>
    (await sql.query('SELECT 1 AS one')).length === 1 ? 'a sign of it was seen' : null,
});
