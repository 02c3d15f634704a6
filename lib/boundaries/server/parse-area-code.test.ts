import { describe, expect, it } from "vitest";
import { parseAreaCode } from "./parse-area-code";

describe("parseAreaCode", () => {
  it.each<[string | number, string]>([
    ["15", "15"],
    ["1501", "15.01"],
    ["150101", "15.01.01"],
    ["1501012001", "15.01.01.2001"],
    ["15.01.01.2001", "15.01.01.2001"],
    [" 15.01 ", "15.01"],
    ["15-01-01", "15.01.01"],
    ["15 01 01", "15.01.01"],
    ["15.1.1.2001", "15.01.01.2001"],
    [15, "15"],
    [1501012001, "15.01.01.2001"],
    [15.01, "15.01"],
    ["15.00", "15"],
    ["15.01.00.0000", "15.01"],
    ["1501000000", "15.01"],
    ["1501012001.000", "15.01.01.2001"],
  ])("reads %j as %s", (written, code) => {
    expect(parseAreaCode(written)).toBe(code);
  });

  it("gives a number back the last zero it lost", () => {
    expect(parseAreaCode(15.1)).toBe("15.10");
  });

  it.each<[unknown, string]>([
    ["15.1", "the text may be 15.01 or 15.10"],
    ["1501010", "seven digits are BPS numbering"],
    ["15.00.01", "a part of zeros in the middle belongs to no area"],
    ["Kerinci", "it is a name"],
    ["", "it is empty"],
    [7, "no province has one digit"],
    [null, "there is nothing"],
    [Number.NaN, "it is no number"],
    ["15.01.01.2001.001", "it is the number of a posyandu"],
  ])("does not read %j: %s", (written) => {
    expect(parseAreaCode(written)).toBeNull();
  });
});
