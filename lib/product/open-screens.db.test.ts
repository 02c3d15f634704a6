import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { connectionStore } from "@/lib/core/client/connection";
import type { AreaCode, Level } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import {
  openLiveServer,
  type LiveServer,
} from "@/lib/live/server/testing/live-client";
import { openApiUnderTest, type ApiUnderTest } from "./testing/api-under-test";
import { busyOffice, officeStep, type OfficeStep } from "./testing/busy-office";
import { shortCsv } from "./testing/bad-files";
import { everyQuestion } from "./testing/test-product";
import { fillRegistry } from "./testing/mixed-months";
import { openBrowser, openedNow, type Browser } from "./testing/open-browser";
import { shownReads } from "./testing/shown-reads";

/** More of them, or others: OPEN_SCREENS=200 OPEN_SCREENS_SEED=1. */
const howMany = Number(process.env.OPEN_SCREENS ?? 6);
const seed = Number(process.env.OPEN_SCREENS_SEED ?? 20261127);
const soon = Number(process.env.OPEN_SCREENS_WAIT ?? 15_000);

const view = (area: string, level: Level, month: string) => ({
  area: area as AreaCode,
  level,
  month: month as Month,
});
/** What happens to the people who look. */
const lookerStep = fc.oneof(
  fc.record({ kind: fc.constant("cut" as const) }),
  fc.record({ kind: fc.constant("mend" as const) }),
  fc.record({ kind: fc.constant("sleep" as const) }),
  fc.record({ kind: fc.constant("wake" as const), isDead: fc.boolean() }),
  fc.record({
    kind: fc.constant("look" as const),
    at: fc.constantFrom(
      view("15", "regency", "2026-09"),
      view("15", "regency", "2026-08"),
      view("15", "subdistrict", "2026-09"),
      view("15.01", "subdistrict", "2026-09"),
    ),
  }),
);
const step = fc.oneof(
  { weight: 3, arbitrary: officeStep },
  { weight: 1, arbitrary: lookerStep },
);
const sequences = fc.sample(fc.array(step, { minLength: 4, maxLength: 14 }), {
  numRuns: howMany,
  seed,
});

const tabs = [
  ["admin", shownReads("oversight")],
  ["stranger", shownReads("public")],
] as const;

describeOnBothEngines("open screens", ({ database, engine }) => {
  const clock = new Date("2026-10-05T03:00:00Z");
  let api: ApiUnderTest;
  let live: LiveServer;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
    api.product.now = () => new Date(clock);
    await fillRegistry(database());
    live = await openLiveServer(api);
  });
  afterAll(async () => {
    await live.stop();
    await api.close();
  });

  it(
    `say the same as those that are opened now, after any of ${String(howMany)} sequences of changes, cuts and sleeps`,
    { timeout: 60_000 + howMany * 20_000 },
    async () => {
      const office = busyOffice(api, clock);
      const wrong: string[] = [];
      const began = performance.now();
      const counts = { steps: 0, answers: 0 };
      for (const [index, steps] of sequences.entries()) {
        const browsers = await Promise.all(
          tabs.map(([as, reads]) =>
            openBrowser(
              { ...api, url: live.url },
              as,
              reads,
              view("15", "regency", "2026-09"),
            ),
          ),
        );
        for (const one of steps) {
          if (isLooking(one))
            for (const browser of browsers) look(browser, one);
          else await office.step(one);
        }
        counts.steps += steps.length;
        for (const browser of browsers) {
          browser.wake(false);
          browser.mend();
        }
        api.product.feed.wake();
        await api.product.feed.settled();
        for (const [tab, [as, reads]] of tabs.entries()) {
          const now = await openedNow(api, as, reads);
          counts.answers += now.size;
          const old = await untilSame(browsers[tab], now);
          if (old.length > 0)
            wrong.push(
              `${String(index)} ${as} ${JSON.stringify(steps)}\n  ${old.join("\n  ")}`,
            );
        }
        for (const browser of browsers) browser.close();
      }
      const took = ((performance.now() - began) / 1000).toFixed(1);
      if (process.env.OPEN_SCREENS !== undefined)
        console.log(engine, took, "s", counts, office.done, wrong.length);
      expect(wrong.join("\n")).toBe("");
    },
  );
});

describeOnBothEngines("an open screen of September", ({ database }) => {
  const reads = shownReads("oversight");
  let api: ApiUnderTest;
  let live: LiveServer;
  let browser: Browser;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
    await fillRegistry(database());
    live = await openLiveServer(api);
    await report("2026-07", 40);
    browser = await openBrowser({ ...api, url: live.url }, "admin", reads, at);
  });
  afterAll(async () => {
    browser.close();
    await live.stop();
    await api.close();
  });

  const at = view("15", "regency", "2026-09");
  const report = async (month: string, d: number) => {
    const { status } = await api.send({
      content: shortCsv(["yandu-11", month, 80, d, d, 0, 0, 0]),
      as: "admin",
      fields: { confirm: everyQuestion },
    });
    expect(status).toBe(201);
  };
  const shown = async () => {
    const said = await browser.answers();
    const july = (key: string) =>
      (
        said.get(key) as { points: { month: string; numerator?: number }[] }
      ).points.find(({ month }) => month === "2026-07")?.numerator;
    return {
      trend: july('["series","15","ds","2024-09","2026-09"]'),
      values: (
        said.get('["values","15","regency","2026-07","ds"]') as {
          total: { numerator: number };
        }
      ).total.numerator,
      lines: (said.get('["ticker","15"]') as { entries: unknown[] }).entries
        .length,
    };
  };

  it("has a correction of July in its trend and in the values that it compares with", async () => {
    await expect.poll(() => connectionStore.get().status).toBe("live");
    expect(await shown()).toEqual({ trend: 40, values: 40, lines: 1 });
    await report("2026-07", 44);
    await expect.poll(shown).toEqual({ trend: 44, values: 44, lines: 2 });
  });

  it("has, after a cut, the lines told meanwhile; and says that it is live only when it has everything", async () => {
    browser.cut();
    await report("2026-07", 48);
    await report("2026-08", 20);
    expect(await shown()).toEqual({ trend: 44, values: 44, lines: 2 });
    const said = new Set<string>();
    const believed = new Promise<void>((resolve) => {
      const leave = connectionStore.subscribe(() => {
        const { status } = connectionStore.get();
        said.add(status);
        if (status !== "live") return;
        leave();
        resolve();
      });
    }).then(shown);
    browser.mend();
    expect(await believed).toEqual({ trend: 48, values: 48, lines: 4 });
    expect([...said]).toEqual(["checking", "live"]);
  });
});

type Looking = typeof lookerStep extends fc.Arbitrary<infer One> ? One : never;

const lookingKinds: readonly string[] = [
  "cut",
  "mend",
  "sleep",
  "wake",
  "look",
];
function isLooking(one: Looking | OfficeStep): one is Looking {
  return lookingKinds.includes(one.kind);
}

function look(browser: Browser, step: Looking): void {
  if (step.kind === "cut") browser.cut();
  if (step.kind === "mend") browser.mend();
  if (step.kind === "sleep") browser.sleep();
  if (step.kind === "wake") browser.wake(step.isDead);
  if (step.kind === "look") browser.live.watch(step.at);
}

/** Waits until a browser says what is true now; returns the reads that do not come to it. */
async function untilSame(
  browser: Browser | undefined,
  now: ReadonlyMap<string, unknown>,
): Promise<string[]> {
  const until = performance.now() + soon;
  for (;;) {
    const said = await browser?.answers();
    const different = [...now].flatMap(([key, answer]) =>
      isDeepStrictEqual(said?.get(key), answer) ? [] : [key],
    );
    if (different.length === 0 && browser?.live.isLive === true) return [];
    if (performance.now() > until)
      return different.length === 0
        ? ["it never says that it is live"]
        : different;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
