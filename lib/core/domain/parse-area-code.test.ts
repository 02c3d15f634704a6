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
    ["1572011001.0", "15.72.01.1001"],
    ["15. 72.01.1001", "15.72.01.1001"],
    ["36. 03", "36.03"],
    ["'15.03", "15.03"],
    ["\u201915.03", "15.03"],
    ["15.05.", "15.05"],
    ["ID1507", "15.07"],
    ["ID-15.07", "15.07"],
    ["\u200e15.01\u00ad.01", "15.01.01"],
    ["15..01", "15.01"],
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
