import { expect, test } from "vitest";
import { refusedByAuth } from "./auth-refusals";

const answer = (
  status: number,
  code?: string,
  headers: Record<string, string> = {},
) =>
  new Response(code === undefined ? "" : JSON.stringify({ code }), {
    status,
    headers,
  });

test.each([
  [
    answer(401, "INVALID_EMAIL_OR_PASSWORD"),
    "not-signed-in",
    /password is wrong/,
  ],
  [answer(401, "UNAUTHORIZED"), "not-signed-in", /signed in/],
  [answer(403, "BANNED_USER"), "not-allowed", /closed/],
  [answer(403, "INVALID_ORIGIN"), "not-allowed", /another site/],
  [answer(403, "SOMETHING_NEW"), "not-allowed", /may not/],
  [answer(404), "not-found", /Not found/],
  [answer(400, "PASSWORD_TOO_SHORT"), "bad-request", /at least 10/],
  [answer(422, "SOMETHING_NEW"), "bad-request", /SOMETHING_NEW/],
  [answer(500), "internal", /server/],
] as const)("%# is told as %s", async (response, code, words) => {
  const error = await refusedByAuth(response);
  expect(error.code).toBe(code);
  expect(error.text.en).toMatch(words);
  expect(error.status).toBe(response.status === 422 ? 400 : response.status);
});

test("too many attempts say how long to wait", async () => {
  const error = await refusedByAuth(
    answer(429, "TOO_MANY_ATTEMPTS", { "x-retry-after": "42" }),
  );
  expect(error.code).toBe("too-many-requests");
  expect(error.remedy.en).toContain("42");
});
