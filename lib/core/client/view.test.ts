import { describe, expect, test } from "vitest";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { readView, viewSearch } from "./view";

const defaults = {
  area: AreaCode.parse("15"),
  month: Month.parse("2026-10"),
};
const read = (search: string) =>
  readView(new URLSearchParams(search), defaults);

describe("the address of a view", () => {
  test("is empty for the start, and the start comes back from it", () => {
    const view = read("");
    expect(view).toMatchObject({
      area: "15",
      level: "regency",
      month: "2026-10",
    });
    expect(viewSearch(view, defaults, "id")).toBe("");
  });

  test("holds everything that differs", () => {
    const search =
      "?area=15.01&level=village&month=2026-08&indicator=stunting&ranking=kader&order=worst&drivers=12&driversBy=found&without=15.01.01%2C15.01.02&classes=natural-4&layer=circles&compare=month%3A2025-10&show=difference&lang=en";
    expect(viewSearch(read(search), defaults, "en")).toBe(search);
    const other = "?compare=indicator%3Akader_coverage";
    expect(viewSearch(read(other), defaults, "id")).toBe(other);
  });

  test("nothing is left out where no change is divided", () => {
    expect(read("without=15.01&driversBy=found")).toEqual(read(""));
    expect(read("drivers=1&without=15.01;drop").without).toBe("");
    expect(read("drivers=2").drivers).toBeNull();
  });

  test("a level that does not lie below the area gives the one that does", () => {
    expect(read("area=15.01&level=regency").level).toBe("subdistrict");
    expect(read("area=15.01.01.2001").level).toBe("posyandu");
  });

  test("nonsense takes the default", () => {
    expect(
      read(
        "area=Kerinci&month=2026-13&indicator=xx&classes=jenks-9&layer=heat&compare=month:2025-13&show=sum",
      ),
    ).toEqual(read(""));
    expect(read("compare=indicator:xx").map.compare).toBeNull();
  });
});
