import { createHash } from 'node:crypto';
import type { EvidenceBook } from '../evidence/read-evidence.ts';
import type { Report } from '../json/report.ts';
import { checksSection } from './checks-section.ts';
import { criteriaSection } from './criteria-section.ts';
import { expectationsSection } from './expectations-section.ts';
import { html, verbatim } from './markup.ts';
import { mendFirst } from './mend-first.ts';
import { runSection } from './run-section.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { timelines } from './timelines.ts';
import { treatySection } from './treaty-section.ts';
import { verdictSection } from './verdict-section.ts';

/**
 * The text of `report.html`: one file, nothing fetched, nothing run but our own few lines.
 * @param proof where the page of `prove` is, seen from this one
 */
export function reportPage(report: Report, evidence: EvidenceBook, proof?: string): string {
  const drawn = timelines(report, evidence);
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="${policy()}" />
        <title>${report.target.name}: ${report.verdict}</title>
        ${verbatim(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <main>
          ${verdictSection(report)} ${mendFirst(report)} ${expectationsSection(report)}
          ${criteriaSection(report)} ${checksSection(report, drawn)} ${treatySection(report, proof)}
          ${runSection(report, drawn)}
        </main>
        ${verbatim(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `;
  return `${markup.trim()}\n`;
}

/** The browser itself refuses the network, and any script but ours. */
function policy(): string {
  const digest = createHash('sha256').update(SCRIPT).digest('base64');
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
}
