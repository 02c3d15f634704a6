import { expect, test } from "vitest";
import { errorCodes, Problem } from "./contract";
import { AppError, refusal, refusalFrom, statusOf } from "./errors";

const text = { id: "sesuatu", en: "something" };

/** One of each, with facts such as a request brings. */
const refusals: Record<(typeof errorCodes)[number], AppError> = {
  "bad-request": refusal("bad-request", text),
  "unknown-area": refusal("unknown-area", { code: "99.99" }),
  "unknown-indicator": refusal("unknown-indicator", { indicator: "xyz" }),
  "level-not-below": refusal("level-not-below", {
    level: "regency",
    code: "15.01",
  }),
  "level-not-public": refusal("level-not-public", { level: "village" }),
  "month-outside-range": refusal("month-outside-range", {
    from: "2026-10",
    to: "2026-01",
  }),
  "not-signed-in": refusal("not-signed-in"),
  "not-allowed": refusal("not-allowed", text),
  "not-found": refusal("not-found", text),
  "already-withdrawn": refusal("already-withdrawn"),
  "file-too-large": refusal("file-too-large", { megabytes: 50 }),
  "file-unreadable": refusal("file-unreadable", text),
  "file-missing": refusal("file-missing"),
  "not-multipart": refusal("not-multipart"),
  "columns-missing": refusal("columns-missing"),
  "rows-refused": refusal("rows-refused", { rows: 14 }),
  "idempotency-conflict": refusal("idempotency-conflict"),
  "upload-aborted": refusal("upload-aborted"),
  "too-busy": refusal("too-busy"),
  "too-many-requests": refusal("too-many-requests", { seconds: 42 }),
  "database-unavailable": refusal("database-unavailable"),
  internal: refusal("internal"),
};

test.each(errorCodes)(
  "%s makes a problem with words in both languages",
  (code) => {
    const error = refusals[code];
    expect(error.code).toBe(code);
    expect(statusOf(code)).toBeGreaterThanOrEqual(400);
    expect(statusOf(code)).toBeLessThan(600);
    for (const words of [error.text, error.remedy]) {
      expect(words.id).toMatch(/^[A-Z].*\.$/);
      expect(words.en).toMatch(/^[A-Z].*\.$/);
      expect(words.id).not.toBe(words.en);
      expect(`${words.id}${words.en}`).not.toMatch(/undefined|\[object/);
    }
    const problem = {
      type: "about:blank",
      title: error.text.en,
      status: statusOf(code),
      code,
      message: error.text,
      remedy: error.remedy,
      requestId: "1",
    };
    expect(Problem.parse(problem)).toEqual(problem);
  },
);

test("what a sender wrote comes back cut short", () => {
  const { text } = refusal("unknown-area", { code: "9".repeat(500) });
  expect(text.en.length).toBeLessThan(100);
});

test("the error behind a refusal is kept for the log, not for the reader", () => {
  const cause = new Error("connect ECONNREFUSED 10.0.0.5:5432");
  const error = refusalFrom(cause, "database-unavailable");
  expect(error.cause).toBe(cause);
  expect(JSON.stringify([error.text, error.remedy])).not.toContain("10.0.0.5");
});

test("a refusal in its own words carries its details", () => {
  const error = new AppError({
    code: "rows-refused",
    text,
    remedy: text,
    details: { issues: [1] },
  });
  expect(error.details).toEqual({ issues: [1] });
  expect(error.message).toBe("rows-refused: something");
});
