import { describe, expect, it } from "vitest";
import { DateColumn } from "./date-column";
import { decideDateOrders, type DateAnswers } from "./date-order";
import { readWrittenDate } from "./read-date";

const today = "2026-11-05";

function decide(
  measured: readonly string[],
  births: readonly string[],
  answers: DateAnswers = {},
) {
  const columnOf = (texts: readonly string[]) => {
    const column = new DateColumn(today);
    texts.forEach((text, index) => {
      column.see(index + 2, readWrittenDate(text));
    });
    return column;
  };
  const uses = decideDateOrders(
    { measuredOn: columnOf(measured), birthDate: columnOf(births) },
    answers,
  );
  return uses.map(({ column, order, ground, trouble }) =>
    [column, order, ground ?? trouble].join(" "),
  );
}

const iso = ["2024-01-02", "2025-03-04"];

describe("the order of a column of dates", () => {
  it("is shown by one day above 12", () => {
    expect(decide(["10/1/2026", "10/13/2026"], iso)).toEqual([
      "measuredOn mdy days",
    ]);
    expect(decide(["01/10/2026", "13/10/2026"], iso)).toEqual([
      "measuredOn dmy days",
    ]);
    expect(decide(["01.10.2026", "13-10-2026"], iso)).toEqual([
      "measuredOn dmy days",
    ]);
  });

  it("contradicts itself if both numbers are days somewhere, whatever the sender says", () => {
    const both = ["10/13/2026", "13/10/2026", "10/10/2026"];
    expect(decide(both, iso)).toEqual(["measuredOn  contradiction"]);
    expect(decide(both, iso, { measuredOn: "dmy" })).toEqual([
      "measuredOn  contradiction",
    ]);
    expect(decide(["2026-10-01"], both)).toEqual(["birthDate  contradiction"]);
  });

  it("does not matter where every date is the same day in both, or says its order itself", () => {
    expect(
      decide(["05/05/2026", "2026-05-06", "5 Mei 2026", "-", "?"], iso),
    ).toEqual([]);
  });

  it("is taken from the other column, which the same program wrote", () => {
    expect(decide(["10/1/2026"], ["7/15/2024"])).toEqual([
      "measuredOn mdy other-column",
      "birthDate mdy days",
    ]);
    expect(decide(["13/10/2026"], ["7/5/2024"])).toEqual([
      "measuredOn dmy days",
      "birthDate dmy other-column",
    ]);
  });

  it("follows from the months, where only one order keeps the measuring together", () => {
    expect(
      decide(["10/1/2026", "10/2/2026", "10/5/2026"], ["1/2/2024"]),
    ).toEqual(["measuredOn mdy months", "birthDate mdy other-column"]);
    expect(decide(["01/10/2026", "05/10/2026", "06/11/2025"], iso)).toEqual([
      "measuredOn  unknown",
    ]);
    // One of the two lies in the future.
    expect(decide(["05/12/2026"], iso)).toEqual(["measuredOn mdy months"]);
    expect(decide(["05/10/2026", "5 Okt 2026", "06/10/2026"], iso)).toEqual([
      "measuredOn dmy months",
    ]);
  });

  it("is asked for where nothing shows it, and is what the sender answers", () => {
    expect(decide(["05/09/2026"], ["1/2/2024"])).toEqual([
      "measuredOn  unknown",
      "birthDate  unknown",
    ]);
    expect(
      decide(["05/09/2026"], ["1/2/2024"], {
        measuredOn: "mdy",
        birthDate: "dmy",
      }),
    ).toEqual(["measuredOn mdy answer", "birthDate dmy answer"]);
    expect(decide(["2026-09-05"], ["1/2/2024"])).toEqual([
      "birthDate  unknown",
    ]);
  });

  it("is asked for where the other column says one thing and the months say another", () => {
    expect(
      decide(["10/1/2026", "10/2/2026", "10/5/2026"], ["15/7/2024"]),
    ).toEqual(["measuredOn  unknown", "birthDate dmy days"]);
  });

  it("is never taken from an answer against the days", () => {
    expect(decide(["10/13/2026"], iso, { measuredOn: "dmy" })).toEqual([
      "measuredOn mdy days",
    ]);
  });
});
