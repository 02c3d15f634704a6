import { plainName } from "@/lib/core/domain/invisible-marks";

/** The attributes of a feature, by their names in lower case, with letters and digits only. */
export type Fields = ReadonlyMap<string, unknown>;

/** An "id" that is a number is a row number, so only text counts. */
export function fieldsOf(properties: Record<string, unknown>): Fields {
  return new Map(
    Object.entries(properties)
      .filter(([name, value]) => name !== "id" || typeof value === "string")
      .map(([name, value]) => [
        name.toLowerCase().replaceAll(/[^a-z0-9]/g, ""),
        value,
      ]),
  );
}

/** The first filled attribute among these names; null if all are empty. */
export function firstOf(row: Fields, names: readonly string[]): unknown {
  const found = names
    .map((name) => row.get(name))
    .find((value) => textOf(value) !== "");
  return found ?? null;
}

/** An attribute as text, on one line, without invisible characters and spaces around it; "" for anything but text and numbers. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return plainName(value);
  return typeof value === "number" ? String(value) : "";
}
