import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordDigest } from '../../reports/record/record-digest.ts';
import { writeReports } from '../../reports/write.ts';
import type { RecordFooter, RecordHeader, RecordLine } from '../../suites/kit/record.ts';
import { runPlumbline } from '../rehearsals/plumbline.ts';
import { ourCatalogue } from '../our-catalogue.ts';

const CHECK = 'migrations/apply-without-errors';
const base = mkdtempSync(join(tmpdir(), 'plumbline-records-'));
const honest = join(base, 'honest');

beforeAll(async () => {
  await runPlumbline(honest, ['--check', CHECK]);
}, 120_000);
afterAll(() => {
  rmSync(base, { recursive: true });
});

interface Run {
  readonly lines: RecordLine[];
  readonly header: RecordHeader;
  readonly footer: RecordFooter;
}

/** What somebody may do to the files of a run that passed, and what is said of it. The editor knows how to make a digest. */
const ATTACKS: Readonly<Record<string, { does: (folder: string) => void; exitCode: number; says: RegExp }>> =
  {
    'is as it was': { does: () => undefined, exitCode: 0, says: /^partial: the selected checks passed/ },
    'is cut short': {
      does: (folder) => {
        writeLines(folder, linesOf(folder).slice(0, -2));
      },
      exitCode: 2,
      says: /did not end by itself/,
    },
    'was edited': {
      does: (folder) => {
        writeLines(
          folder,
          linesOf(folder, (text) => text.replace('"seed":', '"seed":1')),
        );
      },
      exitCode: 3,
      says: /the record was edited/,
    },
    'was merged with another run': {
      does: (folder) => {
        const lines = linesOf(folder);
        writeLines(folder, [...lines.slice(0, -1), ...lines.slice(1)]);
      },
      exitCode: 3,
      says: /cannot be trusted/,
    },
    'is of another catalogue': {
      does: (folder) => {
        forge(folder, ({ header, footer }) => {
          header.catalogue.digest = 'd'.repeat(64);
          footer.catalogueDigest = header.catalogue.digest;
        });
      },
      exitCode: 2,
      says: /another catalogue/,
    },
    'has one finding less': {
      does: (folder) => {
        forge(folder, ({ header, lines }) => {
          const gone = header.plan[0]?.sentences.pop();
          lines.splice(
            lines.findIndex((line) => line.kind === 'finding' && line.sentence === gone),
            1,
          );
        });
      },
      exitCode: 3,
      says: new RegExp(`asks ${CHECK} otherwise than the catalogue does`),
    },
    'asks less bindingly': {
      does: (folder) => {
        forge(folder, ({ header }) => {
          for (const planned of header.plan) planned.level = 'SHOULD';
        });
      },
      exitCode: 3,
      says: new RegExp(`asks ${CHECK} otherwise`),
    },
    'forgets its filters': {
      does: (folder) => {
        forge(folder, ({ header }) => {
          header.narrowed = [];
        });
      },
      exitCode: 3,
      says: /leaves .+ out, and names no filter/,
    },
    'has lost its evidence': {
      does: (folder) => {
        rmSync(join(folder, 'evidence.ndjson'));
      },
      exitCode: 2,
      says: /evidence\.ndjson, is missing/,
    },
    'has edited evidence': {
      does: (folder) => {
        appendFileSync(join(folder, 'evidence.ndjson'), '{}\n');
      },
      exitCode: 3,
      says: /evidence\.ndjson was edited/,
    },
  };

describe('a run that passed and', () => {
  test.each(Object.entries(ATTACKS))('%s', async (name, { does, exitCode, says }) => {
    const folder = join(base, name.replaceAll(' ', '-'));
    cpSync(honest, folder, { recursive: true });
    does(folder);
    const report = await writeReports(folder, { known: ourCatalogue });
    expect({ exitCode: report.exitCode, sentence: report.sentence }).toEqual({
      exitCode,
      sentence: expect.stringMatching(says) as unknown,
    });
  });
});

function linesOf(folder: string, edit = (text: string): string => text): RecordLine[] {
  const text = edit(readFileSync(join(folder, 'record.ndjson'), 'utf8'));
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordLine); // written by our own run
}

function writeLines(folder: string, lines: readonly RecordLine[]): void {
  writeFileSync(join(folder, 'record.ndjson'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** Changes a record so that its digest is right all the same. */
function forge(folder: string, change: (run: Run) => void): void {
  const lines = linesOf(folder);
  const header = lines.find((line) => line.kind === 'header');
  const footer = lines.find((line) => line.kind === 'footer');
  if (!header || !footer) throw new Error('The run left no whole record.');
  change({ lines, header, footer });
  footer.digest = recordDigest(lines.slice(0, -1).map((line) => JSON.stringify(line)));
  writeLines(folder, lines);
}
