import type { AreaCode } from "@/lib/core/domain/ids";
import { matchName } from "@/lib/core/domain/match-name";
import type { Month } from "@/lib/core/domain/month";
import {
  matchHeading,
  mayRepeat,
  type ColumnKey,
} from "@/lib/reports/domain/headings";
import type { RowContext } from "@/lib/reports/domain/parse-report";
import { columnsOf } from "@/lib/reports/domain/columns";
import { findHeader } from "@/lib/core/domain/table/table-header";
import {
  buildRegistry,
  type RegistryEntry,
} from "@/lib/registry/domain/match-report";

/** A small registry: Melati I and II and two called Mawar in one village, a Melati I next door, one of another regency, one founded later. */
export const village = "15.01.01.2001" as AreaCode;
export const neighbour = "15.01.01.2002" as AreaCode;

function entry(
  id: string,
  name: string,
  more: Partial<RegistryEntry> = {},
): RegistryEntry {
  return {
    id,
    name,
    matchName: matchName(name),
    villageCode: village,
    registrationNumber: null,
    validFrom: "2020-01",
    validTo: null,
    ...more,
  };
}

const registryEntries = [
  entry("a1", "Melati I", { registrationNumber: "15.01.01.2001.001" }),
  entry("a2", "Melati II"),
  entry("a3", "Mawar"),
  entry("a4", "Mawar"),
  entry("b1", "Melati I", { villageCode: neighbour }),
  entry("c1", "Anggrek", { villageCode: "15.02.01.2001" as AreaCode }),
  entry("d1", "Dahlia", { validFrom: "2026-10" }),
];

/** The context in which rows under these headings are read, for Kerinci in September 2026; `within` leaves other areas' posyandu out. */
export function contextFor(
  headings: string[],
  more: Partial<RowContext> & {
    remembered?: [string, string][];
    within?: string;
  } = {},
): RowContext {
  const found = findHeader<ColumnKey>([{ number: 1, cells: headings }], {
    match: matchHeading,
    mayRepeat,
    minimum: 1,
  });
  if (found === null) throw new Error("None of the headings is known");
  return {
    registry: buildRegistry(
      registryEntries.filter(({ villageCode }) =>
        villageCode.startsWith(more.within ?? ""),
      ),
      {
        villages: [
          { code: village, name: "Sungai Tutung" },
          { code: neighbour, name: "Air Hangat" },
        ],
        subdistricts: [{ code: "15.01.01" as AreaCode, name: "Gunung Raya" }],
      },
      new Map(more.remembered ?? []),
    ),
    columns: columnsOf(found.header, new Map()),
    dateOrder: null,
    regencies: [],
    area: "15.01" as AreaCode,
    month: "2026-09" as Month,
    currentMonth: "2026-10" as Month,
    decisions: new Map(),
    ...more,
  };
}
