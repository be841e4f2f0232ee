import type { StartOrder } from '../commands/order.ts';
import { recordAt } from '../json.ts';
import type { Parts } from '../parts.ts';
import type { Cluster } from './cluster.ts';
import { readTemplate } from './template.ts';
import type { Template } from './template.ts';

export type TemplateSource = 'manifest' | 'resource';

/** Either source will do (ruling R6); the manifest came with the command and costs no request. */
export function templateSources(): readonly TemplateSource[] {
  return ['manifest', 'resource'];
}

/** @throws Error when neither source has a template with an image */
export async function findTemplate(parts: Parts, cluster: Cluster, order: StartOrder): Promise<Template> {
  for (const source of parts.templateSources()) {
    const holder =
      source === 'manifest' ? order.templateManifest : await cluster.get('template', order.template);
    const template = readTemplate(recordAt(holder, 'spec'));
    if (template !== undefined) return template;
  }
  throw new Error(
    `There is no usable template "${order.template}": no resource of that name, and no manifest with an image.`,
  );
}
