import { expect, test } from "vitest";
import { readDraft, type Draft } from "./draft";

const draft = (more: Partial<Draft> = {}): Draft => ({
  rows: [{ year: "2026", value: "85,5" }],
  baseline: { year: "", value: "" },
  source: " RPJMD ",
  ...more,
});

test("a path is read as people write numbers, empty rows passed over", () => {
  const rows = [
    { year: "2026", value: "85,5" },
    { year: " ", value: "" },
    { year: "2027", value: "87.25" },
  ];
  expect(
    readDraft(draft({ rows, baseline: { year: "2023", value: "0" } }), 100),
  ).toEqual({
    years: [
      { year: 2026, value: 85.5 },
      { year: 2027, value: 87.25 },
    ],
    baseline: { year: 2023, value: 0 },
    source: "RPJMD",
  });
});

test.each([
  [{ rows: [{ year: "26", value: "85" }] }, "wrongYear"],
  [{ rows: [{ year: "2099", value: "85" }] }, "wrongYear"],
  [
    {
      rows: [
        { year: "2026", value: "85" },
        { year: "2026", value: "86" },
      ],
    },
    "wrongYear",
  ],
  [{ rows: [{ year: "2026", value: "" }] }, "wrongValue"],
  [{ rows: [{ year: "2026", value: "-5" }] }, "wrongValue"],
  [{ rows: [{ year: "2026", value: "100,1" }] }, "wrongValue"],
  [{ baseline: { year: "2023", value: "banyak" } }, "wrongValue"],
  [{ rows: [] }, "noYear"],
  [{ source: "  " }, "noSource"],
] as const)("%j is told as %s", (more, trouble) => {
  expect(readDraft(draft(more), 100)).toEqual({ trouble });
});
