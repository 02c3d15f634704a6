import { describe, expect, it } from "vitest";
import { childIdentityOf, olderChildIdentityOf } from "./child-identity";

const told = {
  nik: "1571010101230001",
  name: "Siti Aminah",
  parent: "Budi / Ani",
  birthDate: "2023-01-01",
  sex: "P" as const,
};

describe("what a child is told by", () => {
  it("is the start of the NIK, the birth date, the sex and the names", () => {
    expect(childIdentityOf(told)).toBe(
      "15710|2023-01-01|P|siti aminah|budi ani",
    );
  });

  it("is the same for the masked and the whole NIK, and for one that Excel spoilt", () => {
    for (const nik of ["15710***********", "1,57101E+15", "1.57101010123E+15"])
      expect(childIdentityOf({ ...told, nik })).toBe(childIdentityOf(told));
    expect(childIdentityOf({ ...told, nik: "1.5E+15" })).toMatch(/^\|2023/);
  });

  it("is the same for names in capitals, with accents and signs", () => {
    const written = { name: "SITI  AMÍNAH.", parent: "budi/ani" };
    expect(childIdentityOf({ ...told, ...written })).toBe(
      childIdentityOf(told),
    );
    expect(childIdentityOf({ ...told, name: "Ma'ruf" })).toBe(
      childIdentityOf({ ...told, name: "Ma’ruf" }),
    );
  });

  it("keeps the order of the words", () => {
    expect(childIdentityOf({ ...told, name: "Aminah Siti" })).not.toBe(
      childIdentityOf(told),
    );
  });

  it("does without NIK, sex and parent", () => {
    expect(childIdentityOf({ ...told, nik: "", sex: null, parent: "" })).toBe(
      "|2023-01-01||siti aminah|",
    );
    expect(childIdentityOf({ ...told, nik: "****************" })).toMatch(
      /^\|2023/,
    );
  });

  it("is nothing without a birth date or a name of two letters", () => {
    expect(childIdentityOf({ ...told, birthDate: null })).toBeNull();
    expect(childIdentityOf({ ...told, name: "" })).toBeNull();
    expect(childIdentityOf({ ...told, name: "S. 2" })).toBeNull();
  });
});

describe("twins with one mother's name", () => {
  const ofName = (name: string) =>
    childIdentityOf({ ...told, nik: "15710***********", name });

  it.each([
    ["BY NY RINA 1", "BY NY RINA 2"],
    ["BY NY RINA I", "BY NY RINA II"],
    ["BY NY RINA A", "BY NY RINA B"],
    ["By. Ny. Rina-1", "By. Ny. Rina-2"],
    ["BY NY RINA (1)", "BY NY RINA (2)"],
    ["BAYI 1 NY RINA", "BAYI 2 NY RINA"],
    ["BY NY RINA", "BY NY RINA 2"],
  ])("%s and %s are two children", (one, other) => {
    expect(ofName(one)).not.toBe(ofName(other));
  });

  it.each([
    ["BY NY RINA 1", "by ny. rina - 01"],
    ["BY NY RINA 2", "By Ny Rina2"],
    ["Siti Aminah", "12. Siti Aminah"],
    ["Siti Aminah (2 th)", "Siti Aminah (3 th)"],
    ["Siti Aminah", "Siti Aminah 1571010101230001"],
  ])("%s and %s are one", (one, other) => {
    expect(ofName(one)).toBe(ofName(other));
  });

  it("are found by the text of earlier versions, which others do not have", () => {
    const twin = { ...told, name: "BY NY RINA 2" };
    expect(olderChildIdentityOf(twin)).toBe(
      "15710|2023-01-01|P|by ny rina|budi ani",
    );
    expect(olderChildIdentityOf(told)).toBeNull();
    expect(olderChildIdentityOf({ ...twin, birthDate: null })).toBeNull();
  });
});
