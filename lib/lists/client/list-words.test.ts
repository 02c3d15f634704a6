import { expect, test } from "vitest";
import type { Month } from "@/lib/core/domain/month-steps";
import { readMeasure, type Measure } from "@/lib/lists/domain/measure";
import { silentWords } from "./list-words";

const measure = (text: string): Measure => {
  const read = readMeasure(text);
  if (typeof read === "string") throw new Error(read);
  return read;
};
const month = "2026-10" as Month;

test("a change that the earlier month owes says which month that is; what this month owes is said plainly", () => {
  const missing = { shown: "not-reported" as const };
  const given = { shown: "value" as const };
  const words = (of: string, now: typeof missing | typeof given) =>
    silentWords(month, measure(of), { ...missing, now, before: missing }).id;
  expect(words("change1.ds", given)).toBe("Belum lapor (September 2026)");
  expect(words("change12.ds", given)).toBe("Belum lapor (Oktober 2025)");
  expect(words("change1.ds", missing)).toBe("Belum lapor");
  expect(silentWords(month, measure("ds"), missing).id).toBe("Belum lapor");
});
