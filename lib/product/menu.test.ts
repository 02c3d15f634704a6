import { expect, test } from "vitest";
import { type Actor, anonymous } from "@/lib/core/access/actor";
import type { Role, SignedIn } from "@/lib/core/access/contract";
import { AreaCode } from "@/lib/core/domain/ids";
import { mayList, maySend } from "@/lib/submissions/client/who-may";
import {
  mayListSubmissions,
  maySend as mayReallySend,
} from "@/lib/submissions/server/permissions";
import { clientSubjects } from "./client";

/** Somebody as the browser and as the server know them; null has not signed in. */
function person(role: Role | null): { user: SignedIn | null; actor: Actor } {
  if (role === null) return { user: null, actor: anonymous };
  const user = {
    name: role,
    email: `${role}@example.test`,
    role,
    areas: role === "operator" ? [AreaCode.parse("15.01")] : [],
  };
  return { user, actor: { ...user, kind: "user", id: role } };
}

const pathsFor = (user: SignedIn | null, isInBar = false) =>
  clientSubjects
    .flatMap(({ menu = [] }) => menu)
    .filter(
      (line) =>
        (line.isFor?.(user) ?? true) &&
        (!isInBar || (user !== null && line.isInBar?.(user) === true)),
    )
    .map(({ path }) => path);

test.each<[Role | null, string[]]>([
  [null, []],
  ["viewer", ["/submissions"]],
  ["planner", ["/submissions"]],
  ["operator", ["/submit", "/submissions"]],
  ["admin", ["/submit", "/submissions"]],
])("of sending and what was sent, the menu offers to %s: %j", (role, paths) => {
  const { user } = person(role);
  expect(pathsFor(user).filter((path) => path.startsWith("/subm"))).toEqual(
    paths,
  );
  expect(pathsFor(user, true)).toEqual(
    paths.includes("/submit") ? ["/submit"] : [],
  );
});

test.each<Role | null>([null, "viewer", "planner", "operator", "admin"])(
  "what is offered to %s is what the server allows",
  (role) => {
    const { user, actor } = person(role);
    expect(maySend(user)).toBe(mayReallySend(actor));
    expect(mayList(user)).toBe(mayListSubmissions(actor));
  },
);
