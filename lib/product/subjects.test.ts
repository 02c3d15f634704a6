import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { reachOf } from "@/lib/core/domain/change-kinds";
import { coreRefusals } from "@/lib/core/refusals/core-refusals";
import type { RefusalWords } from "@/lib/core/refusals/refusal-kinds";
import { clientSubjects } from "./client";
import { subjects } from "./server";
import { reasonsIn, textsOf } from "./texts";

const everywhere = (["id", "en"] as const).map(
  (locale) =>
    textsOf(locale, []).everywhere as unknown as Record<
      string,
      Record<string, Record<string, unknown> | undefined> | undefined
    >,
);

/** Asserts that both languages have words of a subject under a key. */
function expectWords(subject: string, group: string, key: string): void {
  for (const words of everywhere)
    expect(
      words[subject]?.[group]?.[key],
      `${subject}.${group}.${key}`,
    ).toBeDefined();
}

test("every subject has a room of its own and stands in each list once", () => {
  for (const list of [subjects, clientSubjects]) {
    const names = list.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(existsSync(`lib/${name}`)).toBe(true);
  }
});

test("every kind of change that the server writes is told on screen, in both languages", () => {
  const told = new Map(
    clientSubjects.flatMap(({ name, changes = {} }) =>
      Object.keys(changes).map((kind) => [kind, name] as const),
    ),
  );
  const kinds = subjects.flatMap(({ changes = {} }) => Object.values(changes));
  expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length);
  expect([...told.keys()].sort()).toEqual(kinds.map(({ name }) => name).sort());
  for (const [kind, subject] of told) expectWords(subject, "ticker", kind);
});

test("a kind of change that nobody knows may have touched anything", () => {
  const reach = reachOf(
    subjects.flatMap(({ changes = {} }) => Object.values(changes)),
  );
  expect(reach("submitted")).toBe("months");
  expect(reach("registry")).toBe("everything");
  expect(reach("from-a-later-version")).toBe("everything");
});

test("every line of the menu and every form of submissions has words in both languages", () => {
  for (const { name, menu = [], forms = [] } of clientSubjects) {
    for (const { key } of menu) expectWords(name, "menu", key);
    for (const { form } of forms) expectWords(name, "form", form);
  }
});

test("every form that the server takes is known on screen", () => {
  const taken = subjects
    .flatMap(({ fills = [] }) => fills)
    .filter(({ slot }) => slot.name === "submission forms")
    .map(({ item }) => (item as { form: string }).form);
  const shown = clientSubjects.flatMap(({ forms = [] }) =>
    forms.map(({ form }) => form),
  );
  expect(shown.sort()).toEqual(taken.sort());
});

test("every reason to refuse has one code, a status, and words in both languages", () => {
  const kinds = [coreRefusals, ...subjects.map((one) => one.refusals ?? {})];
  const codes = kinds.flatMap((one) => Object.keys(one));
  expect(new Set(codes).size).toBe(codes.length);
  for (const locale of ["id", "en"] as const)
    expect(
      reasonsIn(locale)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(codes.sort());
  // Words name facts of different shapes; one object with all of their fields fits each of them.
  const facts = {
    questions: 2,
    id: "x",
    en: "x",
    code: "x",
    level: "village",
    indicator: "x",
    part: "x",
    area: "x",
  };
  const more = {
    from: "x",
    to: "x",
    megabytes: 1,
    kilobytes: 1,
    allowed: "GET",
    rows: 2,
    seconds: 3,
    count: 2,
    missing: ["x"],
    double: ["x"],
    year: 2026,
    most: 100,
    expected: 3,
    now: 4,
  };
  const ofChildren = {
    columns: "x",
    dayFirst: "2",
    monthFirst: "3",
    months: 4,
    posyandu: 5,
  };
  const ofDecisions = {
    inner: "x",
    outer: "x",
    kind: "nik",
    before: { id: "baru", en: "new" },
    after: { id: "selesai", en: "done" },
  };
  const ofFollowing = { minutes: 3, office: { id: "Admin", en: "Admin" } };
  const ofPacks = { file: "x", version: "2", there: "15", here: "51" };
  const ofLists = { part: "where", piece: "x", why: "no-number", name: "x" };
  for (const { status, words } of kinds.flatMap((one) => Object.values(one))) {
    expect(status).toBeGreaterThanOrEqual(400);
    const said = (words as (given: unknown) => RefusalWords)({
      ...facts,
      ...more,
      ...ofChildren,
      ...ofLists,
      ...ofDecisions,
      ...ofFollowing,
      ...ofPacks,
    });
    for (const text of [said.text, said.remedy]) {
      expect(text.id).toMatch(/\.$/);
      expect(text.en).not.toBe(text.id);
      expect(text.id + text.en).not.toContain("undefined");
    }
  }
});
