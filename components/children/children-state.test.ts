import { describe, expect, test } from "vitest";
import type {
  ChildFileCheck,
  ChildRows,
  OpenPlace,
} from "@/lib/children/contract";
import { AreaCode } from "@/lib/core/domain/ids";
import {
  decisionsOf,
  expectedRows,
  hasNewDates,
  hasNewHeadings,
  mustAgree,
  newDecisions,
  nextChildren,
  nothingSent,
  placesToDecide,
  type ChildrenEvent,
} from "./children-state";

const file = { name: "kerinci.xls", content: new Blob(["x"]) };
const check = { kind: "check" } as const;
const melati = {
  id: "15.01.01.2006-01",
  name: "Melati",
  village: "Siulak",
  subdistrict: "Siulak",
};
const mawar = { ...melati, id: "15.01.01.2006-02", name: "Mawar" };

function place(key: string, rows: number): OpenPlace {
  return {
    key,
    subdistrict: "Siulak",
    puskesmas: "",
    village: "Siulak",
    posyandu: key,
    rows,
    stoppedAt: "posyandu",
    reason: "unknown",
    suggestions: [melati],
  };
}

const small = place("small", 4);
const big = place("big", 30);
const rows: ChildRows = {
  read: 100,
  matched: 60,
  queued: 34,
  refused: 6,
  repeated: 0,
  excluded: 0,
};

function replyWith(over: Partial<ChildFileCheck> = {}): ChildFileCheck {
  return {
    dryRun: true,
    area: AreaCode.parse("15.01"),
    file: { bytes: 1, sha256: "", kind: "html" },
    headings: [],
    missingColumns: [],
    dates: [],
    asks: [],
    rows,
    months: [],
    places: { matched: 3, open: 2, excluded: 0 },
    openPlaces: [small, big],
    issues: [],
    coverage: {
      share: 0.8,
      posyanduMonths: 1,
      compared: 0,
      short: 0,
      list: [],
    },
    fewer: { posyanduMonths: 0, list: [] },
    stored: { new: 60, changed: 0, unchanged: 0 },
    ...over,
  };
}

function after(...events: readonly ChildrenEvent[]) {
  return events.reduce(nextChildren, nothingSent);
}

const checkedFile: readonly ChildrenEvent[] = [
  { type: "chosen", file },
  { type: "checked", reply: replyWith() },
];

describe("the course of a file of children", () => {
  test("a failure keeps the file, the choices and the last check", () => {
    const state = after(
      ...checkedFile,
      { type: "decided", place: big, choice: melati },
      { type: "heading-chosen", heading: "Tgl Timbang", use: "measuredOn" },
      { type: "started", task: check, total: 1 },
      { type: "failed", task: check, error: new Error("cut") },
    );
    expect(state).toMatchObject({
      file,
      headings: { "Tgl Timbang": "measuredOn" },
      decided: { big: { choice: melati } },
      checked: { reply: { rows } },
      work: null,
      failure: { task: check },
    });
  });

  test("another file forgets choices and check, another regency keeps the file alone", () => {
    const chosen = after(...checkedFile, {
      type: "decided",
      place: big,
      choice: null,
    });
    const other = { name: "b.csv", content: new Blob() };
    expect(nextChildren(chosen, { type: "chosen", file: other })).toEqual({
      ...nothingSent,
      file: other,
    });
    expect(nextChildren(chosen, { type: "area-changed" })).toEqual({
      ...nothingSent,
      file,
    });
  });

  test("progress that arrives after the answer changes nothing", () => {
    const state = after(
      { type: "chosen", file },
      { type: "started", task: check, total: 1 },
      { type: "checked", reply: replyWith() },
      { type: "told", phase: "reading", rows: 5 },
    );
    expect(state.work).toBeNull();
  });

  test("a stopped check keeps the one before it", () => {
    const state = after(
      ...checkedFile,
      { type: "started", task: check, total: 1 },
      { type: "stopped" },
    );
    expect(state).toMatchObject({ work: null, failure: null });
    expect(state.checked?.reply.rows).toEqual(rows);
  });
});

describe("choices", () => {
  test("a chosen posyandu goes along as its id, an excluded place as null, an undecided one not at all", () => {
    const state = after(
      ...checkedFile,
      { type: "decided", place: big, choice: melati },
      { type: "decided", place: small, choice: null },
    );
    expect(decisionsOf(state.decided)).toEqual({ big: melati.id, small: null });
    const taken = nextChildren(state, { type: "decided", place: small });
    expect(decisionsOf(taken.decided)).toEqual({ big: melati.id });
  });

  test("rows of a place move to where its decision puts them, and come back with it", () => {
    const chosen = after(
      ...checkedFile,
      { type: "decided", place: big, choice: melati },
      { type: "decided", place: small, choice: null },
    );
    expect(expectedRows(chosen)).toEqual({
      ...rows,
      matched: 90,
      queued: 0,
      excluded: 4,
    });
    const dropped = nextChildren(chosen, { type: "decisions-dropped" });
    expect(expectedRows(dropped)).toEqual(rows);
  });

  test("another posyandu for a matched place moves no row but is news to the check", () => {
    const seen = after(
      { type: "chosen", file },
      { type: "decided", place: big, choice: melati },
      {
        type: "checked",
        reply: replyWith({
          rows: { ...rows, matched: 90, queued: 4 },
          openPlaces: [small],
        }),
      },
    );
    expect(newDecisions(seen)).toEqual([]);
    const changed = nextChildren(seen, {
      type: "decided",
      place: big,
      choice: mawar,
    });
    expect(newDecisions(changed)).toEqual([big]);
    expect(expectedRows(changed)).toMatchObject({ matched: 90, queued: 4 });
    const taken = nextChildren(changed, { type: "decided", place: big });
    expect(expectedRows(taken)).toMatchObject({ matched: 60, queued: 34 });
  });

  test("a decided place stays in the list though the check no longer names it; the biggest stand first", () => {
    const seen = after(
      { type: "chosen", file },
      { type: "decided", place: big, choice: melati },
      { type: "checked", reply: replyWith({ openPlaces: [small] }) },
    );
    expect(placesToDecide(seen)).toEqual([big, small]);
    const dropped = nextChildren(seen, { type: "decisions-dropped" });
    expect(placesToDecide(dropped)).toEqual([big, small]);
  });

  test("a heading with another meaning asks for another check, taking it back does not", () => {
    const chosen = after(...checkedFile, {
      type: "heading-chosen",
      heading: "Tgl Timbang",
      use: "measuredOn",
    });
    expect(hasNewHeadings(chosen)).toBe(true);
    const taken = nextChildren(chosen, {
      type: "heading-chosen",
      heading: "Tgl Timbang",
      use: null,
    });
    expect(hasNewHeadings(taken)).toBe(false);
  });

  test("another order of dates asks for another check, and the same one again does not", () => {
    const chosen = after(...checkedFile, {
      type: "date-order-chosen",
      column: "measuredOn",
      order: "mdy",
    });
    expect(hasNewDates(chosen)).toBe(true);
    const again = nextChildren(chosen, { type: "checked", reply: replyWith() });
    expect(hasNewDates(again)).toBe(false);
    expect(again.dateAnswers).toEqual({ measuredOn: "mdy" });
  });

  test("what was agreed to holds for one check only", () => {
    const reply = replyWith({ asks: ["fewer-rows"] });
    const asked = after({ type: "chosen", file }, { type: "checked", reply });
    expect(mustAgree(asked)).toBe(true);
    const agreed = nextChildren(asked, {
      type: "agreed",
      to: "fewer-rows",
      isAgreed: true,
    });
    expect(mustAgree(agreed)).toBe(false);
    expect(mustAgree(nextChildren(agreed, { type: "checked", reply }))).toBe(
      true,
    );
  });
});
