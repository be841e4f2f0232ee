import type { Report } from './report.ts';

/** The text of `report.json`. */
export const reportText = (report: Report): string => `${JSON.stringify(report, undefined, 2)}\n`;
