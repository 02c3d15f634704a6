import { describe, expect, it } from "vitest";
import {
  inRegency,
  now,
  readHistory,
  regencyWith,
  rule,
  simulateFor,
} from "@/db/testing/simulated-history";
import { elementCodes } from "@/lib/core/catalogue/elements";
import { deadlineOf, type Month } from "@/lib/core/domain/month";
import { matchHeading } from "@/lib/reports/domain/headings";
import { fileHeadings } from "./submission-file";

const jambi = simulateFor("15");
const history = readHistory(jambi);
const lastMonth = history[history.length - 1];
if (lastMonth === undefined) throw new Error("No month was simulated");

describe("the simulated submissions", { timeout: 60_000 }, () => {
  const submissions = history.flatMap((one) => one.submissions);
  const sentIn = (month: Month | undefined) =>
    submissions.filter(({ plan }) => plan.month === month);

  it("count in the order in which they arrived, none of them in the future", () => {
    const inOrder = [...submissions].sort(
      (a, b) => a.plan.place - b.plan.place,
    );
    const times = inOrder.map(({ plan }) => plan.receivedAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThan(now.getTime());
    const places = submissions.flatMap(({ plan }) =>
      plan.withdrawnPlace === null
        ? [plan.place]
        : [plan.place, plan.withdrawnPlace],
    );
    expect(places.sort((a, b) => a - b)).toEqual(
      places.map((_, index) => index + 1),
    );
  });

  it.each(["2026-11-01T00:10:00+07:00", "2026-11-05T12:00:00+07:00"])(
    "lie before %s when it is simulated then, and half of the last month is in",
    (instant) => {
      const at = new Date(instant);
      const early = simulateFor("15", at).submissions;
      expect(early.every(({ receivedAt }) => receivedAt <= at)).toBe(true);
      const last = early.filter(({ month }) => month === "2026-10");
      expect(last.length).toBe(6);
    },
  );

  it("brought the last month from half of the regencies, from one in part", () => {
    const parts = sentIn(jambi.months.at(-1)).map(({ plan }) => plan.part);
    expect(parts.filter((part) => part === 1).length).toBe(5);
    expect(parts.filter((part) => part < 1).length).toBe(1);
    const waiting = jambi.posyandu.length - lastMonth.rows.length;
    expect(waiting / jambi.posyandu.length).toBeGreaterThan(0.4);
  });

  it("came late every month from one regency, and never for one month from another", () => {
    const late = submissions.filter(
      ({ plan }) =>
        plan.regency === regencyWith(jambi, "late") && plan.kind === "main",
    );
    expect(
      late.every(({ plan }) => plan.receivedAt > deadlineOf(plan.month, rule)),
    ).toBe(true);
    const skipped = new Set(
      submissions
        .filter(({ plan }) => plan.regency === regencyWith(jambi, "skipped"))
        .map(({ plan }) => plan.month),
    );
    const missing = jambi.months.filter((month) => !skipped.has(month));
    expect(missing.length).toBe(1);
    expect(missing[0]).not.toBe(jambi.months.at(-1));
  });

  it("hold a corrected month whose first version is kept as history", () => {
    const correction = submissions.find(
      ({ plan }) => plan.kind === "correction",
    );
    if (correction === undefined) throw new Error("Nothing was corrected");
    const { plan, rowsStored, rowsAccepted } = correction;
    expect(rowsStored).toBeGreaterThan(10);
    expect(rowsStored).toBeLessThan(rowsAccepted);
    const rows = history.find(({ month }) => month === plan.month)?.rows ?? [];
    const fresh = rows.filter(({ submission }) => submission === plan.id);
    expect(fresh.every(({ isCurrent }) => isCurrent)).toBe(true);
    const replaced = new Set(fresh.map(({ posyandu }) => posyandu));
    const first = inRegency(rows, plan.regency).filter(
      ({ submission, posyandu }) =>
        submission !== plan.id && replaced.has(posyandu),
    );
    expect(first.length).toBe(fresh.length);
    expect(first.some(({ isCurrent }) => isCurrent)).toBe(false);
  });

  it("hold a withdrawn file, none of whose rows is current", () => {
    const [withdrawn, ...others] = submissions.filter(
      ({ plan }) => plan.withdrawnAt !== null,
    );
    expect(others).toEqual([]);
    const rows = history
      .flatMap((one) => one.rows)
      .filter(({ submission }) => submission === withdrawn?.plan.id);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.some(({ isCurrent }) => isCurrent)).toBe(false);
  });

  it("leave rows to be mended in one regency of the last month, each with its reason", () => {
    const refusing = submissions.filter(({ refused }) => refused.length > 0);
    expect(refusing.map(({ plan }) => [plan.regency, plan.month])).toEqual([
      [regencyWith(jambi, "refused"), jambi.months.at(-1)],
    ]);
    const refused = refusing.flatMap((one) => one.refused);
    const reasons = refused.map(({ issues }) =>
      issues.filter(({ severity }) => severity === "error"),
    );
    expect(reasons.every((errors) => errors.length > 0)).toBe(true);
    expect(new Set(reasons.map(([first]) => first?.column)).size).toBe(6);
    const held = new Set(lastMonth.rows.map(({ posyandu }) => posyandu));
    expect(refused.some(({ posyanduId }) => held.has(posyanduId ?? ""))).toBe(
      false,
    );
  });

  it("keep the files of the last two months in a form that the upload reads", () => {
    expect(fileHeadings.every((text) => matchHeading(text) !== null)).toBe(
      true,
    );
    const kept = submissions.filter(({ file }) => file !== null);
    expect(new Set(kept.map(({ plan }) => plan.month))).toEqual(
      new Set(jambi.months.slice(-2)),
    );
    for (const { file, fileBytes, rowsRead } of kept) {
      expect(file?.length).toBe(fileBytes);
      const lines = new TextDecoder().decode(file ?? undefined).split("\r\n");
      expect(lines.length).toBe(rowsRead + 2);
      expect(lines[1]?.split(";").length).toBe(4 + elementCodes.length);
    }
    expect(new Set(submissions.map((one) => one.fileSha256)).size).toBe(
      submissions.length,
    );
  });
});
