import { describe, expect, test } from "vitest";
import { AreaCode } from "@/lib/core/domain/ids";
import type { DryRunReply } from "@/lib/submissions/contract";
import {
  acceptableOf,
  acceptanceWaits,
  atRest,
  hasNewDecisions,
  hasNewHeadings,
  nextState,
  type SubmissionEvent,
} from "./submission-state";

const file = { name: "kerinci.xlsx", content: new Blob(["x"]) };
const reply: DryRunReply = {
  dryRun: true,
  area: AreaCode.parse("15.01"),
  months: [],
  file: { name: "kerinci.xlsx", bytes: 1, sha256: "", kind: "xlsx" },
  rows: { read: 3, valid: 2, refused: 1, new: 2, changed: 0, unchanged: 0 },
  issues: [],
  changes: [],
};
const check = { kind: "check" } as const;

function after(...events: readonly SubmissionEvent[]) {
  return events.reduce(nextState, atRest);
}

describe("the course of a submission", () => {
  test("a failure keeps the file, the choices and the last check", () => {
    const state = after(
      { type: "chosen", file },
      { type: "checked", reply, key: "k" },
      { type: "decided", row: 9, posyandu: "15.01.01.2006-01" },
      { type: "started", task: check, total: 1 },
      { type: "failed", task: check, error: new Error("cut") },
    );
    expect(state).toMatchObject({
      file,
      decisions: { 9: "15.01.01.2006-01" },
      checked: { key: "k" },
      work: null,
      failure: { task: check },
    });
  });

  test("another file forgets the choices made for the one before", () => {
    const other = { name: "b.csv", content: new Blob() };
    const state = after(
      { type: "chosen", file },
      { type: "decided", row: 9, posyandu: "a-1" },
      { type: "chosen", file: other },
    );
    expect(state).toEqual({ ...atRest, file: other });
  });

  test("another month keeps the file but not its check", () => {
    const state = after(
      { type: "chosen", file },
      { type: "checked", reply, key: "k" },
      { type: "scope-changed" },
    );
    expect(state).toEqual({ ...atRest, file });
  });

  test("progress that arrives after the answer changes nothing", () => {
    const state = after(
      { type: "chosen", file },
      { type: "started", task: check, total: 1 },
      { type: "checked", reply, key: "k" },
      { type: "told", phase: "reading", rows: 5 },
    );
    expect(state.work).toBeNull();
  });

  test("choices are new until a check has seen them, also when one is taken back", () => {
    const chosen = after(
      { type: "chosen", file },
      { type: "checked", reply, key: "k" },
      { type: "decided", row: 9, posyandu: "a-1" },
    );
    expect(hasNewDecisions(chosen)).toBe(true);
    const checked = nextState(chosen, { type: "checked", reply, key: "l" });
    expect(hasNewDecisions(checked)).toBe(false);
    const taken = nextState(checked, { type: "decided", row: 9, posyandu: "" });
    expect(hasNewDecisions(taken)).toBe(true);
  });
});

describe("what is said of a file", () => {
  const asking: DryRunReply = {
    ...reply,
    columns: [
      { heading: "Ditimbang", letter: "B", use: null, filled: 3 },
      { heading: "Lain", letter: "C", use: null, filled: 3 },
    ],
    issues: [
      {
        code: "column-unclear",
        severity: "question",
        row: 1,
        column: "Ditimbang",
        value: "B",
        message: { id: "", en: "" },
        remedy: { id: "", en: "" },
        suggestion: "d_weighed",
      },
    ],
  };

  test("a suggestion is chosen, but waits for a new check like any choice", () => {
    const state = after(
      { type: "chosen", file },
      { type: "checked", reply: asking, key: "k" },
    );
    expect(state.headings).toEqual({ Ditimbang: "d_weighed" });
    expect(state.checked?.headings).toEqual({});
    expect(hasNewHeadings(state)).toBe(true);
    expect(acceptanceWaits(state)?.on).toBe("recheck");
    const again = nextState(state, { type: "checked", reply, key: "l" });
    expect(again.headings).toEqual({ Ditimbang: "d_weighed" });
    expect(acceptanceWaits(again)).toBeNull();
  });

  test("a column can be passed over and given back to its heading", () => {
    const passed = after(
      { type: "chosen", file },
      { type: "checked", reply, key: "k" },
      { type: "heading-chosen", heading: "Kode", use: "passed-over" },
    );
    expect(hasNewHeadings(passed)).toBe(true);
    const back = nextState(passed, {
      type: "heading-chosen",
      heading: "Kode",
      use: null,
    });
    expect(hasNewHeadings(back)).toBe(false);
  });

  test("another sheet keeps what its columns are, but not what was said of rows and questions", () => {
    const state = after(
      { type: "chosen", file },
      { type: "checked", reply, key: "k" },
      { type: "decided", row: 9, posyandu: "a-1" },
      { type: "heading-chosen", heading: "Kode", use: "passed-over" },
      { type: "confirmed", code: "counts-fall", isConfirmed: true },
      { type: "sheet-chosen", sheet: "September" },
    );
    expect(state).toMatchObject({
      sheet: "September",
      decisions: {},
      confirmed: [],
      headings: { Kode: "passed-over" },
    });
    // The check on screen is of the sheet before, and must not be accepted for this one.
    expect(acceptanceWaits(state)?.on).toBe("recheck");
  });

  test("a yes can be taken back", () => {
    const yes = after(
      { type: "confirmed", code: "counts-fall", isConfirmed: true },
      { type: "confirmed", code: "counts-fall", isConfirmed: false },
    );
    expect(yes.confirmed).toEqual([]);
  });
});

test("a file with refused rows may be taken in part, one without a correct row not at all", () => {
  const rows = reply.rows;
  expect(acceptableOf(reply)).toBe("valid-only");
  expect(acceptableOf({ ...reply, rows: { ...rows, refused: 0 } })).toBe("all");
  expect(acceptableOf({ ...reply, rows: { ...rows, valid: 0 } })).toBe(
    "nothing",
  );
});
