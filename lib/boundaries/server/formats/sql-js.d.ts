declare module "sql.js" {
  export type SqlValue = number | string | Uint8Array | null;

  export type Statement = {
    bind(values?: SqlValue[]): boolean;
    step(): boolean;
    getAsObject(): Record<string, SqlValue>;
    free(): boolean;
  };

  export type Database = {
    prepare(sql: string): Statement;
    run(sql: string, values?: SqlValue[]): Database;
    export(): Uint8Array;
    close(): void;
  };

  export type SqlJs = { Database: new (data?: Uint8Array) => Database };

  export default function initSqlJs(): Promise<SqlJs>;
}
