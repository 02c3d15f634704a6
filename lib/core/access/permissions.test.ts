import { expect, test } from "vitest";
import type { Level } from "@/lib/core/domain/ids";
import { AppError } from "@/lib/core/refusals/errors";
import type { Actor } from "./actor";
import {
  answersFor,
  audienceOf,
  insist,
  isAdmin,
  isOperator,
  isPlanner,
  mayRead,
} from "./permissions";
import {
  actors,
  admins,
  area,
  describePermissions,
  everyone,
  kerinci,
  merangin,
  ownOperators,
} from "./testing/actors";

describePermissions([
  ["is an admin", isAdmin, admins],
  ["is a planner", isPlanner, ["planner"]],
  ["is an operator", isOperator, [...ownOperators, "operator without areas"]],
  ["answers for 15.01", (who) => answersFor(who, kerinci), ownOperators],
  ["answers for 15.02", (who) => answersFor(who, merangin), []],
]);

test.each(everyone)(
  "outside a demo only the anonymous is the public: %s",
  (who) => {
    expect(audienceOf(actors[who], { demo: false })).toBe(
      who === "anonymous" ? "public" : "oversight",
    );
    expect(audienceOf(actors[who], { demo: true })).toBe("oversight");
  },
);

test.each<[string, Level | undefined, boolean]>([
  ["15", undefined, true],
  ["15", "regency", true],
  ["15", "subdistrict", true],
  ["15", "village", false],
  ["15.01", "subdistrict", true],
  ["15.01", "posyandu", false],
  ["15.01.01", undefined, true],
  ["15.01.01", "village", false],
  ["15.01.01.2001", undefined, false],
  ["15.01.01.2001", "posyandu", false],
])("the public reads %s by %s: %s", (code, level, allowed) => {
  expect(mayRead("public", area(code), level)).toBe(allowed);
  expect(mayRead("oversight", area(code), level)).toBe(true);
});

test("what is not allowed asks the anonymous to sign in and tells the others", () => {
  const what = { id: "mengirim laporan", en: "send reports" };
  const statusFor = (actor: Actor) => {
    try {
      insist(false, actor, what);
    } catch (error) {
      if (error instanceof AppError) return error.status;
    }
    return null;
  };
  expect(statusFor(actors.anonymous)).toBe(401);
  expect(statusFor(actors.viewer)).toBe(403);
  expect(() => {
    insist(true, actors.anonymous, what);
  }).not.toThrow();
});
