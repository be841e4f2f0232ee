import pg from 'pg';

/** PostgreSQL's own numbers of its types. */
const OID = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, bytea: 17 };

type TypeId = Parameters<typeof pg.types.getTypeParser>[0];

const asText = (text: string) => text;

/** Rows are plain JSON: times as ISO 8601 in UTC, whole numbers as numbers, the rest as the driver has it. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [OID.int8]: (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : text),
  [OID.date]: asText,
  [OID.bytea]: asText,
  /** Without a zone it is UTC, as all times of the contract are. */
  [OID.timestamp]: (text) => isoTime(`${text}Z`) ?? text,
  [OID.timestamptz]: (text) => isoTime(text) ?? text,
};

/** `2026-01-02 03:04:05.678+00` → `2026-01-02T03:04:05.678Z`; undefined for `infinity` and its like. */
function isoTime(text: string): string | undefined {
  const time = new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

export const plainValues: pg.CustomTypesConfig = {
  getTypeParser: (oid: TypeId, format?: 'text' | 'binary') =>
    PARSERS[oid] ?? (pg.types.getTypeParser(oid, format ?? 'text') as unknown),
};
