import { expect, it } from "vitest";
import type { AreaCode } from "@/lib/core/domain/ids";
import {
  buildRegistry,
  matchPosyandu,
  type RegistryEntry,
} from "./match-report";

const village = "15.04.01.2001" as AreaCode;

function match(...lives: [id: string, from: string, to: string | null][]) {
  const entries = lives.map(([id, validFrom, validTo]): RegistryEntry => ({
    id,
    name: "Melati",
    matchName: "melati",
    villageCode: village,
    registrationNumber: null,
    validFrom,
    validTo,
  }));
  const areas = { villages: [], subdistricts: [] };
  const identity = {
    posyanduId: "",
    registrationNumber: "",
    posyandu: "Melati",
    villageCode: village,
    village: "",
    subdistrict: "",
  };
  const found = matchPosyandu(
    buildRegistry(entries, areas, new Map()),
    identity,
    "15.04" as AreaCode,
  );
  return found.kind === "matched" ? found.entry.id : found.problem;
}

it("a name belongs to the posyandu that is open, once its double is closed", () => {
  expect(match(["one", "2020-01", null], ["two", "2026-01", null])).toBe(
    "ambiguous-posyandu",
  );
  expect(match(["one", "2020-01", null], ["two", "2026-01", "2026-09"])).toBe(
    "one",
  );
});

it("a name that one posyandu had before another is not certain without the month", () => {
  expect(match(["one", "2020-01", "2025-12"], ["two", "2026-01", null])).toBe(
    "ambiguous-posyandu",
  );
});
