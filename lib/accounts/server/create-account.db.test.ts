import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { AreaCode } from "@/lib/core/domain/ids";
import type { Actor } from "@/lib/core/access/actor";
import { createAccount, type NewAccount } from "./create-account";
import { createKey } from "./create-key";
import { setPassword } from "./set-password";
import {
  command,
  fillRegencies,
} from "@/lib/accounts/server/testing/auth-client";

const kerinci = AreaCode.parse("15.01");
const planner: NewAccount = {
  name: "Perencana",
  email: "perencana@jambi.test",
  role: "planner",
  areas: [],
  password: "rencana-2026",
};

describeOnBothEngines("accounts", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = engine.database();
    await fillRegencies(database, ["15.01"]);
  });

  async function countPeople() {
    const [row] =
      await database.sql`select count(*)::int as people from "user"`;
    return Number(row?.people);
  }

  test.each<[string, Partial<NewAccount>, string]>([
    ["a short password", { password: "pendek" }, "bad-request"],
    ["no name", { name: "  " }, "bad-request"],
    ["an email that is none", { email: "perencana" }, "bad-request"],
    ["an operator of nothing", { role: "operator" }, "bad-request"],
    ["a planner with a regency", { areas: [kerinci] }, "bad-request"],
    [
      "a regency that is not there",
      { role: "operator", areas: [AreaCode.parse("15.99")] },
      "unknown-area",
    ],
    [
      "a subdistrict for a regency",
      { role: "operator", areas: [AreaCode.parse("15.01.01")] },
      "unknown-area",
    ],
  ])("%s is refused, and nothing is stored", async (_what, change, code) => {
    const before = await countPeople();
    await expect(
      createAccount(database, { ...planner, ...change }, command),
    ).rejects.toMatchObject({ code });
    expect(await countPeople()).toBe(before);
  });

  test("an email has one account, whatever its case", async () => {
    await createAccount(database, planner, command);
    await expect(
      createAccount(
        database,
        { ...planner, email: " Perencana@JAMBI.test" },
        command,
      ),
    ).rejects.toMatchObject({
      code: "bad-request",
      text: { en: expect.stringContaining("already has an account") },
    });
  });

  test("only an admin makes accounts, passwords and keys for others", async () => {
    const operator: Actor = {
      kind: "user",
      id: "o",
      name: "O",
      email: "o@x.test",
      role: "operator",
      areas: [kerinci],
    };
    const email = planner.email;
    for (const by of [operator, { kind: "anonymous" } as const]) {
      const code = by.kind === "anonymous" ? "not-signed-in" : "not-allowed";
      await expect(
        createAccount(database, { ...planner, email: "b@x.test" }, by),
      ).rejects.toMatchObject({ code });
      await expect(
        setPassword(database, { email, password: "diambil-alih-1" }, by),
      ).rejects.toMatchObject({ code });
      await expect(
        createKey(database, { email, name: "x", expiresAt: null }, by),
      ).rejects.toMatchObject({ code });
    }
  });

  test("there is no password and no key for an account that is not there", async () => {
    const email = "nobody@x.test";
    await expect(
      setPassword(database, { email, password: "panjang-sekali" }, command),
    ).rejects.toThrow("not-found");
    await expect(
      createKey(database, { email, name: "x", expiresAt: null }, command),
    ).rejects.toThrow("not-found");
  });
});
