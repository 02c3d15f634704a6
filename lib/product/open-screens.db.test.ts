import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { AreaCode, Level } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import {
  openLiveServer,
  type LiveServer,
} from "@/lib/live/server/testing/live-client";
import { openApiUnderTest, type ApiUnderTest } from "./testing/api-under-test";
import { busyOffice, officeStep, type OfficeStep } from "./testing/busy-office";
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
    if (different.length === 0 || performance.now() > until) return different;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
