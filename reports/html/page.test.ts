import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../suites/kit/evidence.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import type { EvidenceBook } from '../evidence/read-evidence.ts';
import { addEvent, emptyTimeline } from '../evidence/timeline.ts';
import { buildReport } from '../json/build-report.ts';
import type { Report } from '../json/report.ts';
import { parseRecord, readRecord } from '../record/read-record.ts';
import { inTemporaryFolder } from '../testing/in-temporary-folder.ts';
import { closedRecord, judged, madeUpHeader, plannedCheck } from '../testing/made-up-record.ts';
import { writeMadeUpRun } from '../testing/made-up-run.ts';
import { html } from './markup.ts';
import { reportPage } from './page.ts';

const madeUp = (): Promise<{ report: Report; page: string }> =>
  inTemporaryFolder(async (folder) => {
    const run = await writeMadeUpRun(folder);
    const report = buildReport(await readRecord(run));
    return { report, page: reportPage(report, await readEvidence(run)) };
  });

describe('the page', () => {
  it('shows the verdict before anything else', async () => {
    const { page } = await madeUp();
    const body = page.slice(page.indexOf('<body>'));
    expect(/<h1>([^<]*)<\/h1>/.exec(body)?.[1]).toBe('Not conformant');
    expect(body.indexOf('<h1>')).toBeLessThan(body.indexOf('<h2>'));
  });

  it('fetches nothing', async () => {
    const { page } = await madeUp();
    expect(page).not.toMatch(/\b(?:src|href)="(?!#)/);
    expect(page).not.toMatch(/@import|url\(/);
  });

  it('allows no script but its own', async () => {
    const { page } = await madeUp();
    const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
    expect(scripts).toHaveLength(1);
    const digest = createHash('sha256').update(scripts.join('')).digest('base64');
    expect(page).toContain(`script-src &#39;sha256-${digest}&#39;`);
  });

  it('escapes what was recorded', async () => {
    const { page } = await madeUp();
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('warn: &lt;b&gt;no&lt;/b&gt; agent was kept');
    expect(page).not.toContain('<script>alert(1)');
  });

  it('opens what failed and leaves what passed folded', async () => {
    const { page } = await madeUp();
    const tag = (id: string): string => new RegExp(`<details[^>]*id="${id}"[^>]*>`).exec(page)?.[0] ?? '';
    expect(tag('creation/names-the-owning-agent')).toMatch(/\sopen\s*>/);
    expect(tag('migrations/adds-the-tags-column')).toMatch(/data-red="no"/);
    expect(tag('migrations/adds-the-tags-column')).not.toMatch(/\sopen\s*>/);
  });

  it('has a target for each of its links', async () => {
    const { page } = await madeUp();
    const links = new Set([...page.matchAll(/href="#([^"]*)"/g)].map((match) => match[1]));
    expect(links.size).toBeGreaterThan(3);
    expect([...links].filter((id) => !page.includes(`id="${String(id)}"`))).toEqual([]);
  });

  it('stays below 5 MB, red checks keeping their evidence', () => {
    const plan = Array.from({ length: 150 }, (_, index) => plannedCheck(`creation/check-${String(index)}`));
    const lines = plan.flatMap(({ id }, index) => judged(id, { verdict: index === 149 ? 'fail' : 'pass' }));
    const report = buildReport(parseRecord(closedRecord(madeUpHeader(plan), lines)));
    const page = reportPage(report, bigBook(plan.map((check) => check.id)));
    expect(Buffer.byteLength(page)).toBeLessThan(5_000_000);
    expect(page).toContain('events are left out here');
    expect(page.slice(page.indexOf('id="creation/check-149"'))).toContain('more events in evidence.ndjson');
  });
});

function bigBook(checks: readonly string[]): EvidenceBook {
  const timeline = emptyTimeline();
  const response = { text: 'x'.repeat(5000) };
  const event: Evidence = {
    at: '2026-01-01T10:00:01Z',
    kind: 'http',
    method: 'GET',
    path: '/',
    status: 200,
    response,
    ms: 1,
  };
  for (let line = 1; line <= 300; line += 1) addEvent(timeline, event, line);
  return { byCheck: new Map(checks.map((id) => [id, timeline])), elsewhere: emptyTimeline() };
}

describe('markup', () => {
  it('escapes text and keeps markup', () => {
    expect(html`<p title="${'"><i>'}">${html`<b>${"a&b's"}</b>`}${['<', 1, undefined]}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;i&gt;"><b>a&amp;b&#39;s</b>&lt;1</p>',
    );
  });

  it('shows control characters by number', () => {
    expect(html`${'a\u0000b\u001b[31m'}`.markup).toBe(String.raw`a\x00b\x1b[31m`);
  });
});
