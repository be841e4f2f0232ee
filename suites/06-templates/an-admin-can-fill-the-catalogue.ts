import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { templates } from '../../fixtures/data/data.ts';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { listed } from './stage/listed.ts';
import { started } from './stage/started.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L396-398', 'plan:L401', 'plan:L402', 'R12', 'contract §2.3'],
  risk: 'plan:L572',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement:
    'An admin can put templates in place over the API alone; they are kept, listed, read and usable.',
  async when(world) {
    const { api, sql, unique, fleet } = world;
    const name = unique('firefox-browser');
    const posted = await api.post('/templates', { ...templates.firefoxBrowser, name });
    const { names } = await listed(api);
    const read = await api.get(`/templates/${name}`);
    const [row] = await sql.select('templates', { name });
    await fleet.join({ manner: 'silent' });
    return {
      posted: posted.status,
      row: textAt(row, 'display_name') ?? null,
      listed: names?.includes(name) ?? null,
      read: textAt(read.body, 'displayName') ?? null,
      displayName: templates.firefoxBrowser.displayName,
      started:
        textAt(accepted(posted.status) && (await started(world, { template: name })), 'template') ?? null,
      name,
    };
  },
  then: {
    'it is created': ({ posted }) => expect(accepted(posted), `answered ${posted}`).toBe(true),
    'its row is in the table': ({ row, displayName }) => expect(row).toBe(displayName),
    'it is listed': ({ listed }) => expect(listed).toBe(true),
    'it is read': ({ read, displayName }) => expect(read).toBe(displayName),
    'a session of it is started': ({ started, name }) => expect(started).toBe(name),
  },
});
