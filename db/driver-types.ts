import type { Sql } from "postgres";

const oids = {
  int8: 20,
  json: 114,
  jsonb: 3802,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
} as const;

/** Arrays of timestamp, date, timestamptz and numeric. */
const arrayOids = [1115, 1182, 1185, 1231];

/**
 * Makes plain SQL and drizzle, which share the connections, convert types in the same way. Drizzle alone would leave times as strings and objects
 * unconverted for both. A bigint is read as a number (it throws beyond 2^53), a time as a Date, a date as "2026-10-31". A time can be sent as a Date
 * or as text, JSON as a value or as its text.
 */
export function agreeOnTypes(sql: Sql): void {
  const { parsers, serializers } = sql.options as unknown as {
    parsers: Record<number, (text: string) => unknown>;
    serializers: Record<number, (value: unknown) => unknown>;
  };
  parsers[oids.int8] = parseBigint;
  serializers[oids.int8] = String;
  for (const oid of [oids.timestamp, oids.timestamptz]) {
    // The time zone of the session is UTC, so a plain timestamp is read as UTC.
    parsers[oid] = (text) =>
      new Date(oid === oids.timestamp ? `${text}+00` : text);
    serializers[oid] = (value) =>
      value instanceof Date ? value.toISOString() : value;
  }
  parsers[oids.date] = (text) => text;
  serializers[oids.date] = (value) =>
    value instanceof Date ? value.toISOString().slice(0, 10) : value;
  // Without these, the driver would derive the conversions of arrays from those of their elements.
  for (const array of arrayOids) {
    Reflect.deleteProperty(parsers, array);
    Reflect.deleteProperty(serializers, array);
  }
  for (const oid of [oids.json, oids.jsonb]) {
    serializers[oid] = (value) =>
      typeof value === "string" ? value : JSON.stringify(value);
  }
}

function parseBigint(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`${text} is too large for a number`);
}
