import type { Report } from '../json/report.ts';
import { catalogueWords } from '../words/catalogue-words.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import { facts } from './small-pieces.ts';
import type { Timelines } from './timelines.ts';

/** Where and how the run was made, so that another can repeat it. */
export function runSection(report: Report, drawn: Timelines): Markup {
  const { machine, runId, catalogue, target, command, jobs, incidents } = report;
  const host = `${machine.os} ${machine.arch}, ${String(machine.cpus)} CPUs, ${String(machine.memoryGiB)} GiB, Node ${machine.node}`;
  return html`<section id="run">
    <h2>The run</h2>
    ${facts([
      ['Run', html`<code>${runId}</code>`],
      ['Command', html`<code>plumbline ${command.join(' ')}</code>`],
      ['Seed', String(report.seed)],
      ['Machine', host],
      ['At once', `${String(jobs)} checks`],
      ['Capabilities', target.capabilities.join(', ') || 'none claimed'],
      [
        'Catalogue',
        html`${catalogueWords(catalogue)} ${catalogue.checks} checks,
          <code>${catalogue.digest.slice(0, 16)}</code>`,
      ],
      ['Withdrawn since', catalogue.withdrawn?.join('; ')],
    ])}
    ${incidents.map((each) => html`<p class="cause">${each.sentence} ${each.detail === undefined ? undefined : html`<span class="note">${each.detail}</span>`}</p>`)}
    ${drawn.elsewhere}
    <p class="note">
      The record of this run (record.ndjson) vouches for these lines by its digest; report.json holds them for
      machines.
    </p>
  </section>`;
}
