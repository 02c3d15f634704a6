import {
  QueryClient,
  QueryObserver,
  type QueryKey,
} from "@tanstack/react-query";
import { beforeEach, describe, expect, test } from "vitest";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import type { HeardChange } from "@/lib/core/subjects/client/client-subject";
import { seriesQuery } from "@/lib/figures/client/series-query";
import { valuesQuery } from "@/lib/figures/client/values-query";
import { clientSubjects } from "@/lib/product/client";
import { rememberChanges, type HeardChanges } from "./heard-changes";
import { keepReads, type KeptReads } from "./kept-reads";
import { rulesOf } from "./read-rules";

const jambi = AreaCode.parse("15");
const kerinci = AreaCode.parse("15.01");
const merangin = AreaCode.parse("15.02");
const month = (text: string) => Month.parse(text);
const october = month("2026-10");
const view = { area: jambi, level: "regency", indicator: "ds" } as const;
const keys: Record<string, QueryKey> = {
  october: valuesQuery({ ...view, month: october }).queryKey,
  july: valuesQuery({ ...view, month: month("2026-07") }).queryKey,
  series: seriesQuery({
    area: kerinci,
    indicator: "ds",
    from: month("2025-10"),
    to: october,
  }).queryKey,
  area: ["area", jambi],
  topology: ["topology", "/api/v1/topology/15/regency?hash=1"],
  unlisted: ["of-a-later-version"],
};

let client: QueryClient;
let audience: "oversight" | "public";
let changes: HeardChanges;
let reads: KeptReads;
let asked: number;
beforeEach(() => {
  client = new QueryClient();
  audience = "oversight";
  asked = 0;
  for (const queryKey of Object.values(keys))
    client.setQueryData(queryKey, { sequence: 5 });
  changes = rememberChanges(5);
  const rules = rulesOf(clientSubjects, () => audience);
  reads = keepReads(client, changes, rules, () => (asked += 1));
});

const change = (more: Partial<HeardChange> = {}): HeardChange => ({
  sequence: 6,
  kind: "corrected",
  reach: "months",
  area: kerinci,
  months: [month("2026-07")],
  regions: [kerinci],
  ...more,
});
const old = () =>
  Object.entries(keys).flatMap(([name, queryKey]) => {
    const query = client.getQueryCache().find({ queryKey });
    return query && reads.isOld(query) ? [name] : [];
  });

describe("old after a change", () => {
  test("of an old month are its values and every series through it, not the month on screen", () => {
    changes.add(change());
    expect(old()).toEqual(["july", "series", "unlisted"]);
  });

  test("of another regency is no series of this one", () => {
    changes.add(change({ area: merangin, regions: [merangin] }));
    expect(old()).toEqual(["july", "unlisted"]);
  });

  test("of names, shapes or the registry is everything but what an address with a hash brings", () => {
    changes.add(change({ kind: "registry", reach: "everything", months: [] }));
    expect(old()).toEqual(["october", "july", "series", "area", "unlisted"]);
  });

  test("are figures of the public when they are published, wherever it was, and not before", () => {
    audience = "public";
    changes.add(change());
    expect(old()).toEqual(["unlisted"]);
    changes.add(
      change({
        sequence: 7,
        kind: "published",
        reach: "public",
        regions: [merangin],
      }),
    );
    expect(old()).toEqual(["july", "series", "unlisted"]);
  });

  test("are reads whose answer is older, and not those that have it already", () => {
    client.setQueryData(keys.july ?? [], { sequence: 6 });
    changes.add(change());
    expect(old()).toEqual(["series", "unlisted"]);
  });

  test("is everything where more was missed than could be told", () => {
    changes.forgetUntil(900);
    expect(old()).toEqual(["october", "july", "series", "area", "unlisted"]);
  });

  test("is nothing that was asked for when the change had been heard of", async () => {
    changes.add(change({ reach: "everything" }));
    changes.hearThrough(6);
    const queryFn = () => Promise.resolve({ sequence: 6 });
    await client.query({ queryKey: keys.area ?? [], queryFn });
    expect(old()).not.toContain("area");
  });
});

test("what was asked for before a change and answered after it is old, and said to be", async () => {
  let answer: (value: unknown) => void = () => undefined;
  const queryKey = valuesQuery({ ...view, month: month("2026-06") }).queryKey;
  const observer = new QueryObserver(client, {
    queryKey,
    queryFn: () => new Promise((resolve) => (answer = resolve)),
  });
  const leave = observer.subscribe(() => undefined);
  changes.add(change({ months: [month("2026-06")] }));
  expect(reads.oldOnScreen()).toEqual([]);
  answer({ sequence: 5 });
  await expect.poll(() => asked).toBe(1);
  expect(reads.oldOnScreen().map((query) => query.queryKey)).toEqual([
    queryKey,
  ]);
  leave();
});

test("an answer that the server made long ago, and that nothing has changed since, is not old", async () => {
  const queryKey = valuesQuery({ ...view, month: month("2025-01") }).queryKey;
  await client.query({
    queryKey,
    queryFn: () => Promise.resolve({ sequence: 1 }) as never,
  });
  changes.add(change());
  const query = client.getQueryCache().find({ queryKey });
  expect(query && reads.isOld(query)).toBe(false);
});

test("of a thousand changes the oldest are forgotten, and what is as old as they are is old", () => {
  for (let sequence = 6; sequence < 1_100; sequence += 1)
    changes.add(change({ sequence, kind: "noted", reach: "own", months: [] }));
  expect(old()).toContain("october");
});
