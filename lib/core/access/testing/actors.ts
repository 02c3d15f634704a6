import { describe, expect, test } from "vitest";
import { AreaCode } from "@/lib/core/domain/ids";
import type { Actor } from "../actor";

export const area = (code: string) => AreaCode.parse(code);
export const kerinci = area("15.01");
export const merangin = area("15.02");

const member = (role: "viewer" | "planner" | "operator" | "admin") => ({
  kind: "user" as const,
  id: role,
  name: role,
  email: `${role}@example.test`,
  role,
  areas: role === "operator" ? [kerinci] : [],
});

export const actors = {
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
export type Who = keyof typeof actors;

export const everyone = Object.keys(actors) as Who[];
export const admins: Who[] = ["admin", "admin's key", "command"];
export const ownOperators: Who[] = ["operator", "operator's key"];
export const signedIn = everyone.filter((who) => who !== "anonymous");

/** A permission by its name, how it is asked, and whom it lets through; it refuses everyone else. */
export type Rule = [
  action: string,
  permission: (actor: Actor) => boolean,
  allowed: readonly Who[],
];

/** Asks each permission of everyone. */
export function describePermissions(rules: readonly Rule[]): void {
  describe.each(rules)("%s", (_action, permission, allowed) => {
    test.each(everyone)("%s", (who) => {
      expect(permission(actors[who])).toBe(allowed.includes(who));
    });
  });
}
