import type { Fault } from './fault.ts';

const CHECK = 'templates/a-search-is-for-a-text-and-no-pattern';

export default {
  sentence: 'The text that templates are searched for is used as a pattern of SQL, as it came.',
  caughtBy: [
    `${CHECK} › a percent sign is one`,
    `${CHECK} › an underscore is one`,
    `${CHECK} › a backslash is one`,
  ],
  api: (parts) => ({
    ...parts,
    async listTemplates(sql, { search, ...filter }) {
      const rows = await parts.listTemplates(sql, filter);
      if (search === undefined) return rows;
      const fits = await sql.query<{ name: string }>(
        `SELECT name FROM templates
         WHERE concat_ws(' ', name, display_name, description) ILIKE '%' || $1 || '%'`,
        [search],
      );
      return rows.filter(({ name }) => fits.some((one) => one.name === name));
    },
  }),
} satisfies Fault;
