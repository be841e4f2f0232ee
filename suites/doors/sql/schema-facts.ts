/** A schema as plain JSON, for deep comparison. Order of columns and identity of objects are left out. */
export interface SchemaFacts {
  readonly tables: Readonly<Record<string, TableFacts>>;
  /** Name → definition. */
  readonly sequences: Readonly<Record<string, string>>;
  readonly views: Readonly<Record<string, string>>;
  /** `name(argument types)` → definition. */
  readonly functions: Readonly<Record<string, string>>;
  /** Enumerations: name → labels in order. */
  readonly types: Readonly<Record<string, string>>;
}

export interface TableFacts {
  readonly columns: Readonly<Record<string, ColumnFacts>>;
  readonly indexes: Readonly<Record<string, string>>;
  readonly constraints: Readonly<Record<string, string>>;
  readonly triggers: Readonly<Record<string, string>>;
}

export interface ColumnFacts {
  /** As PostgreSQL writes it, without its length: `character varying`, `jsonb`. */
  readonly type: string;
  readonly length: number | null;
  readonly nullable: boolean;
  readonly default: string | null;
}
