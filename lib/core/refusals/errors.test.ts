import { expect, test } from "vitest";
import { Problem } from "./contract";
import type { coreRefusals } from "./core-refusals";
import { AppError, refusal, refusalFrom } from "./errors";

const text = { id: "sesuatu", en: "something" };

/** One of each, with facts such as a request brings. */
const refusals: Record<keyof typeof coreRefusals, AppError> = {
  "bad-request": refusal("bad-request", text),
  "not-in-hall": refusal("not-in-hall"),
  "unknown-area": refusal("unknown-area", { code: "99.99" }),
  "level-not-below": refusal("level-not-below", {
    level: "regency",
    code: "15.01",
  }),
  "level-not-public": refusal("level-not-public", { level: "village" }),
  "not-signed-in": refusal("not-signed-in"),
  "not-allowed": refusal("not-allowed", text),
  "not-found": refusal("not-found", text),
  "file-too-large": refusal("file-too-large", { megabytes: 50 }),
  "file-unreadable": refusal("file-unreadable", text),
  "file-missing": refusal("file-missing"),
  "not-multipart": refusal("not-multipart"),
  "method-not-allowed": refusal("method-not-allowed", { allowed: "GET" }),
  "body-too-large": refusal("body-too-large", { kilobytes: 64 }),
  "not-json": refusal("not-json"),
  "too-slow": refusal("too-slow"),
  "disk-full": refusal("disk-full"),
  "upload-aborted": refusal("upload-aborted"),
  "too-busy": refusal("too-busy"),
  "too-many-requests": refusal("too-many-requests", { seconds: 42 }),
  "database-unavailable": refusal("database-unavailable"),
  internal: refusal("internal"),
};

test.each(Object.entries(refusals))(
  "%s makes a problem with words in both languages",
  (code, error) => {
    expect(error.code).toBe(code);
    expect(error.status).toBeGreaterThanOrEqual(400);
    expect(error.status).toBeLessThan(600);
    for (const words of [error.text, error.remedy]) {
      expect(words.id).toMatch(/^[A-Z].*\.$/);
      expect(words.en).toMatch(/^[A-Z].*\.$/);
      expect(words.id).not.toBe(words.en);
      expect(`${words.id}${words.en}`).not.toMatch(/undefined|\[object/);
    }
    const problem = {
      type: "about:blank",
      title: error.text.en,
      status: error.status,
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
    status: 422,
    text,
    remedy: text,
    details: { issues: [1] },
  });
  expect(error.details).toEqual({ issues: [1] });
  expect(error.message).toBe("rows-refused: something");
});

test("a code that nobody knows is no refusal", () => {
  expect(
    () => new AppError({ code: "unheard-of", text, remedy: text }),
  ).toThrow(RangeError);
});
