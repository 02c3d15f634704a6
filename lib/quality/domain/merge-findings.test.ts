import { expect, it } from "vitest";
import { keyOfFinding, type Finding } from "./finding";
import { mergeFindings, type KnownFinding } from "./merge-findings";

const finding: Finding = {
  kind: "d-over-s",
  area: "15.01.01.2001",
  posyandu: "p1",
  elements: ["d_weighed", "s_target"],
  severity: 2,
  why: { value: 63, before: 62 },
  fingerprint: "d_weighed=63,s_target=62",
};
const known: KnownFinding = {
  id: "a",
  key: keyOfFinding(finding),
  fingerprint: finding.fingerprint,
  severity: 2,
  // The database gives names in an order of its own.
  why: { before: 62, value: 63 },
  state: "open",
  isResolved: false,
};
const other = { ...finding, fingerprint: "d_weighed=70,s_target=62" };

it("leaves alone what is known and the same, whatever its state", () => {
  for (const state of ["open", "explained", "returned", "accepted"] as const)
    expect(mergeFindings([{ ...known, state }], [finding])).toEqual({
      fresh: [],
      changed: [],
      resolved: [],
    });
});

it("is new where nothing is known, and resolved where it is found no more, once", () => {
  expect(mergeFindings([], [finding]).fresh).toHaveLength(1);
  expect(mergeFindings([known], []).resolved).toEqual(["a"]);
  expect(mergeFindings([{ ...known, isResolved: true }], []).resolved).toEqual(
    [],
  );
});

it.each([
  ["accepted", false, finding, null],
  ["accepted", false, other, ["open", "changed"]],
  ["explained", false, other, ["open", "changed"]],
  ["accepted", true, finding, ["accepted", "again"]],
  ["accepted", true, other, ["open", "again"]],
  ["explained", true, finding, ["open", "again"]],
] as const)(
  "%s, resolved %s: what was accepted rests only as long as its counts are those",
  (state, isResolved, found, after) => {
    const { changed } = mergeFindings(
      [{ ...known, state, isResolved }],
      [found],
    );
    expect(changed.map((one) => [one.state, one.event])).toEqual(
      after === null ? [] : [after],
    );
  },
);

it("brings numbers beside a finding up to date without opening it again", () => {
  const { changed } = mergeFindings(
    [{ ...known, state: "accepted" }],
    [{ ...finding, why: { value: 63, before: 61 } }],
  );
  expect(changed.map(({ state, event }) => [state, event])).toEqual([
    ["accepted", null],
  ]);
});
