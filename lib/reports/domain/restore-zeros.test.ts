import { expect, it } from "vitest";
import type { AreaCode } from "@/lib/core/domain/ids";
import {
  buildRegistry,
  type RegistryEntry,
} from "@/lib/registry/domain/match-report";
import { withZeros } from "./restore-zeros";

const entry = (id: string, registrationNumber: string): RegistryEntry => ({
  id,
  name: id,
  matchName: id,
  villageCode: "15.01.01.2001" as AreaCode,
  registrationNumber,
  validFrom: "2020-01",
  validTo: null,
});
const registry = buildRegistry(
  [
    entry("0012", "0500"),
    entry("034", "07"),
    entry("0034", "007"),
    entry("56", "90"),
    entry("0056", "0090"),
    entry("a-1", "15.01.01.2001.001"),
  ],
  { villages: [], subdistricts: [] },
  new Map(),
);
const restored = (posyanduId: string, registrationNumber = "") => {
  const rest = { posyandu: "", villageCode: "", village: "", subdistrict: "" };
  const found = withZeros(
    { posyanduId, registrationNumber, ...rest },
    registry,
  );
  return [found.posyanduId, found.registrationNumber];
};

it("puts zeros back where only one posyandu can be meant", () => {
  expect(restored("12", "500")).toEqual(["0012", "0500"]);
});

it.each([
  ["two posyandu differ by their zeros alone", "34", "7"],
  ["a posyandu is called just so", "56", "90"],
  ["the registry knows no such number", "99", "99"],
  ["it is no number", "a-2", "15.01.01.2001.002"],
  ["a zero stands there already", "012", "00500"],
  ["nothing stands there", "", ""],
])("leaves the text alone where %s", (_, id, number) => {
  expect(restored(id, number)).toEqual([id, number]);
});
