import { expect, it } from "vitest";
import { describeError } from "./log";

const marker = "SITI MARKER NIK 1501";
const logged = (error: unknown) => JSON.stringify(describeError(error));

it.each<[string, Error]>([
  [
    "the row and the line of an error of the database",
    Object.assign(new Error("null value in column"), {
      code: "23502",
      detail: `Failing row contains (${marker})`,
      where: `COPY staged, line 1, column d: "${marker}"`,
    }),
  ],
  [
    "what the database could not read",
    Object.assign(
      new Error(`invalid input syntax for type integer: "${marker}"`),
      {
        code: "22P02",
      },
    ),
  ],
  [
    "what is no JSON",
    new SyntaxError(`Unexpected token 'S', "${marker}" is not valid JSON`),
  ],
  [
    "the same behind another error",
    new Error("it failed", {
      cause: new AggregateError([new SyntaxError(`"${marker}"`)], "several"),
    }),
  ],
])("leaves out %s", (_, error) => {
  expect(logged(error)).not.toContain(marker);
  expect(logged(error)).toContain("log.test.ts");
});

it("says what went wrong, with the code and the rule", () => {
  const error = Object.assign(
    new Error('violates unique constraint "submissions_sequence"'),
    { code: "23505" },
  );
  expect(describeError(error)).toMatchObject({
    name: "Error",
    message: 'violates unique constraint "submissions_sequence"',
    code: "23505",
  });
  expect(describeError(marker)).toBe("string");
});
