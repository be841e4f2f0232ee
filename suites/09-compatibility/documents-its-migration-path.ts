import { expect } from 'vitest';
import { compareRows } from '../01-migrations/stage/compare-rows.ts';
import { putLegacyRows, rowsOf } from '../01-migrations/stage/legacy.ts';
import { differences, schemaOf } from '../01-migrations/stage/schema.ts';
import { defineCheck } from '../world/world.ts';
import { migratedUp } from './stage/by-steps.ts';

export default defineCheck({
  level: 'SHOULD',
  priority: 'P1',
  source: ['plan:L492-494', 'plan:L499', 'R16'],
  risk: 'plan:L567',
  profile: 'control-plane',
  world: { database: 'base', apis: 0 },
  controls: ['migrations'],
  requirement:
    'The way from the previous version is written down, and what it tells people to run leads there and back.',
  given: ({ sql }) => putLegacyRows(sql),
  async when({ migrations, sql }) {
    const { guide } = migrations;
    const named = { document: guide?.document.slice(0, 200) ?? '', up: !!guide?.up, down: !!guide?.down };
    const [was, rows] = [await schemaOf(sql), await rowsOf(sql)];
    const up = (await guide?.up?.()) ?? { ok: false, output: 'the guide names no command' };
    const [there, rowsThere] = [await schemaOf(sql), await rowsOf(sql)];
    // Applied once more, the migrations add what it left out, and nothing else.
    await migratedUp(migrations);
    const lacking = differences(there, await schemaOf(sql));
    const down = (await guide?.down?.()) ?? { ok: false, output: 'the guide names no command' };
    const back = differences(was, await schemaOf(sql));
    return { named, up, lacking, lost: compareRows(rows, rowsThere, 'every column').lost, down, back };
  },
  then: {
    'the target names its guide, and the commands that apply and undo it': ({
      named: { document, up, down },
    }) =>
      expect({ document: document.trim() !== '', up, down }).toEqual({
        document: true,
        up: true,
        down: true,
      }),
    'its commands lead to the schema of the migrations, with every row': ({ named, up, lacking, lost }) => {
      expect(named.up, 'no command is named').toBe(true);
      expect({ up, lacking, lost }).toEqual({ up: { ...up, ok: true }, lacking: [], lost: [] });
    },
    'its commands lead back to the schema of before': ({ named, down, back }) => {
      expect(named.down, 'no command is named').toBe(true);
      expect({ down, back }).toEqual({ down: { ...down, ok: true }, back: [] });
    },
  },
});
