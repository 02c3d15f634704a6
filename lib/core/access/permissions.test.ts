import { describe, expect, test } from "vitest";
import { AreaCode, type Level } from "@/lib/core/domain/ids";
import type { Actor } from "./actor";
import { AppError } from "@/lib/core/refusals/errors";
import {
  audienceOf,
  insist,
  mayImportBoundaries,
  mayImportRegistry,
  mayListSubmissions,
  mayManageUsers,
  mayRead,
  mayReadFiles,
  maySubmit,
  mayWithdraw,
} from "./permissions";

const area = (code: string) => AreaCode.parse(code);
const kerinci = area("15.01");
const merangin = area("15.02");

const member = (role: "viewer" | "planner" | "operator" | "admin") => ({
  kind: "user" as const,
  id: role,
  name: role,
  email: `${role}@example.test`,
  role,
  areas: role === "operator" ? [kerinci] : [],
});

const actors = {
  anonymous: { kind: "anonymous" },
  viewer: member("viewer"),
  planner: member("planner"),
  operator: member("operator"),
  "operator's key": { ...member("operator"), kind: "key" },
  "viewer with areas": { ...member("viewer"), areas: [kerinci] },
  "operator without areas": { ...member("operator"), areas: [] },
  admin: member("admin"),
  "admin's key": { ...member("admin"), kind: "key" },
  command: { kind: "command", name: "recompute" },
} satisfies Record<string, Actor>;
type Who = keyof typeof actors;

const everyone = Object.keys(actors) as Who[];
const admins: Who[] = ["admin", "admin's key", "command"];
const ownOperators: Who[] = ["operator", "operator's key"];
const signedIn = everyone.filter((who) => who !== "anonymous");

const rules: [string, (actor: Actor) => boolean, Who[]][] = [
  [
    "submit for 15.01",
    (who) => maySubmit(who, kerinci),
    [...ownOperators, ...admins],
  ],
  [
    "submit for a village of 15.01",
    (who) => maySubmit(who, area("15.01.01.2001")),
    [...ownOperators, ...admins],
  ],
  ["submit for 15.02", (who) => maySubmit(who, merangin), admins],
  ["submit for the province", (who) => maySubmit(who, area("15")), admins],
  [
    "withdraw from 15.01",
    (who) => mayWithdraw(who, { area: kerinci }),
    [...ownOperators, ...admins],
  ],
  [
    "withdraw from 15.02",
    (who) => mayWithdraw(who, { area: merangin }),
    admins,
  ],
  [
    "withdraw from the province",
    (who) => mayWithdraw(who, { area: area("15") }),
    admins,
  ],
  [
    "read files of 15.01",
    (who) => mayReadFiles(who, kerinci),
    ["planner", ...ownOperators, ...admins],
  ],
  [
    "read files of 15.02",
    (who) => mayReadFiles(who, merangin),
    ["planner", ...admins],
  ],
  ["list submissions", mayListSubmissions, signedIn],
  ["import boundaries", mayImportBoundaries, admins],
  ["import the registry", mayImportRegistry, admins],
  ["manage users", mayManageUsers, admins],
];

describe.each(rules)("%s", (_action, permission, allowed) => {
  test.each(everyone)("%s", (who) => {
    expect(permission(actors[who])).toBe(allowed.includes(who));
  });
});

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
