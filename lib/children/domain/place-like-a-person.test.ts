import { describe, expect, it } from "vitest";
import { parseChildRow } from "./parse-child-row";

describe("a place called like a person of the row", () => {
  const columns = new Map(
    (
      [
        "name",
        "parent",
        "sex",
        "birthDate",
        "measuredOn",
        "village",
        "posyandu",
      ] as const
    ).map((column, index) => [column, index]),
  );
  const read = (parent: string, posyandu: string) =>
    parseChildRow(
      {
        number: 2,
        cells: [
          "ADI PUTRA",
          parent,
          "L",
          "2025-01-02",
          "2026-09-03",
          "Koto Baru",
          posyandu,
        ],
      },
      {
        columns,
        today: "2026-10-05",
        dateOrders: { measuredOn: "dmy", birthDate: "dmy" },
        judgeRegency: () => "own",
      },
    ).child?.place.posyandu;

  it("is not taken for a place, as columns have slipped", () => {
    expect(read("SITI AMINAH / BUDI", "Siti Aminah")).toBe("");
    expect(read("SITI", "ADI PUTRA")).toBe("");
  });

  it("is one where it is a single word: mothers and posyandu are both called Dahlia", () => {
    expect(read("AHMAD / DAHLIA", "DAHLIA")).toBe("DAHLIA");
    expect(read("DAHLIA", "Dahlia 2")).toBe("Dahlia 2");
  });
});
