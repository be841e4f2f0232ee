import { Prerequisite } from '../../kit/prerequisite.ts';
import type { Manifest } from '../arrange.ts';
import type { ArrangementParts } from '../arrangement-parts.ts';
import { inShort } from './in-short.ts';
import { STANDS_ON } from './stands-on.ts';
import { taken } from './taken.ts';

interface TemplateToPut {
  readonly name: string;
  readonly manifest: Manifest;
  readonly defaultResources: object;
}

/** Puts a template in place by the surest way: the target file's own, the table, the endpoint. */
export async function putTemplate(
  { api, sql, setup }: ArrangementParts,
  { name, manifest, defaultResources }: TemplateToPut,
): Promise<void> {
  const displayName = `Plumbline ${name}`;
  const some = Object.keys(defaultResources).length > 0;
  // The target file's way takes a manifest only: without defaults of the template's own its manifest's hold.
  const told = some ? { ...manifest, spec: { ...manifest.spec, defaultResources } } : manifest;
  if (await setup.run('template', { name, displayName, manifest: JSON.stringify(told) })) return;
  const carried = some ? { default_resources: defaultResources } : {};
  const row = { name, display_name: displayName, category: 'plumbline', tags: [], manifest, ...carried };
  if (sql && (await taken(() => sql.insert('templates', row)))) return;
  const answer = await api.post('/templates', {
    name,
    displayName,
    manifest,
    ...(some ? { defaultResources } : {}),
  });
  if (answer.status !== 201)
    throw new Prerequisite(STANDS_ON.template, `A template could not be put in place: ${inShort(answer)}.`);
}
