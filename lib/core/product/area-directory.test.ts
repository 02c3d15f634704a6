import { expect, it } from "vitest";
import type { AreaRecord } from "@/db/core/areas";
import { AreaCode } from "@/lib/core/domain/ids";
import { openAreaDirectory, placeNamesIn } from "./area-directory";

const area = (
  code: string,
  parent: string,
  name: string,
  more: Partial<AreaRecord> = {},
): AreaRecord => ({
  code: AreaCode.parse(code),
  level: "village",
  parentCode: AreaCode.parse(parent),
  name,
  officialName: name,
  kind: "desa",
  bpsCode: null,
  hasShape: true,
  validFrom: "1945-08-17",
  validTo: null,
  predecessor: null,
  ...more,
});

it("tells apart areas of one parent that share a name, and leaves the name by which files find them", async () => {
  const directory = await openAreaDirectory(() =>
    Promise.resolve([
      area("15.06.05.1007", "15.06.05", "Merlung", { kind: "kelurahan" }),
      area("15.06.05.2020", "15.06.05", "Merlung"),
      area("15.06.05.2021", "15.06.05", "Lubuk Terap"),
      area("15.06.05.2022", "15.06.05", "Lubuk Terap"),
      // Under another parent, or gone: nobody takes them for one another.
      area("15.06.06.2001", "15.06.06", "Merlung"),
      area("15.06.05.2023", "15.06.05", "Penyabungan"),
      area("15.06.05.2024", "15.06.05", "Penyabungan", {
        validTo: "2020-01-01",
      }),
    ]),
  );
  expect(
    ["1007", "2020", "2021", "2022", "2023"].map((end) =>
      directory.nameOf(`15.06.05.${end}`),
    ),
  ).toEqual([
    "Merlung (kelurahan)",
    "Merlung (desa)",
    "Lubuk Terap (15.06.05.2021)",
    "Lubuk Terap (15.06.05.2022)",
    "Penyabungan",
  ]);
  expect(directory.nameOf("15.06.06.2001")).toBe("Merlung");
  expect(
    placeNamesIn(directory, AreaCode.parse("15.06.05")).villages[0]?.name,
  ).toBe("Merlung");
});
