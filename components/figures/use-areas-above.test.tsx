import { renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import type { AreaCode, Level } from "@/lib/core/domain/area-code";
import { valuesQuery } from "@/lib/figures/client/values-query";
import type { ValueRow } from "@/lib/figures/contract";
import {
  InView,
  month,
  province,
  readAhead,
} from "@/components/view/testing/in-view";
import { useAreasAbove } from "./use-areas-above";

const { search } = vi.hoisted(() => ({ search: { area: "15", level: "" } }));
vi.mock("next/navigation", () => ({
  usePathname: () => "/",
  useSearchParams: () => new URLSearchParams(search),
}));

/** What has not been read ahead never comes. */
vi.stubGlobal("fetch", () => new Promise(() => undefined));

const kerinci = "15.01" as AreaCode;
const row = (area: string, name: string): ValueRow => ({
  area: area as AreaCode,
  name,
  state: "not-reported",
  simulated: false,
  fromChildren: 0,
  coverage: { reported: 0, registered: 1 },
});

/** What stands above the rows of a level inside Kerinci, whose subdistricts have been read or not. */
function aboveIn(level: Level, subdistricts: ValueRow[] | null) {
  Object.assign(search, { area: kerinci, level });
  const client = readAhead();
  const whole = client.getQueryData(areaQuery(province).queryKey);
  if (whole === undefined) throw new Error("The province has been read");
  client.setQueryData(areaQuery(kerinci).queryKey, {
    ...whole,
    code: kerinci,
    path: [...whole.path, { code: kerinci, name: "Kerinci", level: "regency" }],
  });
  const query = {
    area: kerinci,
    level: "subdistrict" as const,
    month,
    indicator: "ds" as const,
  };
  if (subdistricts !== null)
    client.setQueryData(valuesQuery(query).queryKey, {
      sequence: 1,
      asOf: "2026-11-09T02:41:00.000Z",
      ...query,
      total: row(kerinci, "Kerinci"),
      rows: subdistricts,
    });
  return renderHook(() => useAreasAbove(level), {
    wrapper: ({ children }) => <InView client={client}>{children}</InView>,
  }).result.current;
}

test("a village is named with all areas above it, in columns of their own", () => {
  const above = aboveIn("village", [row("15.01.01", "Gunung Raya")]);
  expect(above?.headings).toEqual(["Provinsi", "Kabupaten/kota", "Kecamatan"]);
  expect(above?.namesAbove("15.01.01.2001" as AreaCode)).toEqual([
    "Jambi",
    "Kerinci",
    "Gunung Raya",
  ]);
  expect(above?.namesAbove("15.01.09.2001" as AreaCode)).toEqual([
    "Jambi",
    "Kerinci",
    "15.01.09",
  ]);
});

test("a row that does not say where it stands is named with what holds for all rows", () => {
  const above = aboveIn("subdistrict", null);
  expect(above?.headings).toEqual(["Provinsi", "Kabupaten/kota"]);
  expect(above?.namesAbove(undefined)).toEqual(["Jambi", "Kerinci"]);
});

test("as long as names are read, there is no table", () => {
  expect(aboveIn("village", null)).toBeNull();
});
