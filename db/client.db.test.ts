import { sql as fragment } from "drizzle-orm";
import { expect, it } from "vitest";
import { openDatabase, type Database } from "./client";
import { DatabaseStartError } from "./database-start-error";
import { readLivingOwner } from "./embedded/lock";
import { runMigrations } from "./run-migrations";
import { describeOnBothEngines } from "./testing/describe-on-both-engines";

describeOnBothEngines("openDatabase", ({ database, engine, location }) => {
  const all = <T>(count: number, work: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, index) => work(index)));

  /** Ends every connection, as a crash of the server does. */
  async function cutConnections(): Promise<void> {
    if (engine === "embedded") {
      const owner = await readLivingOwner(location().dataDir);
      process.kill(owner?.process.pid ?? 0, "SIGKILL");
      return;
    }
    const killer = await openDatabase({ ...location(), mode: "attach" });
    await killer.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    await killer.close();
  }

  it("says what it opened", () => {
    expect(database().engine).toBe(engine);
    expect(Number.parseInt(database().serverVersion, 10)).toBeGreaterThan(14);
    expect(database().postgisVersion).toMatch(/^3\.\d/);
  });

  it("answers every one of many queries at once with its own rows", async () => {
    const { sql } = database();
    const answers = await all(300, async (index) => {
      const named =
        await sql`select ${index}::int as value, ${`row ${index}`}::text as name`;
      const unnamed = await sql.unsafe("select $1::int + 1 as value", [index]);
      return [named[0]?.value, named[0]?.name, unnamed[0]?.value] as unknown[];
    });
    expect(answers).toEqual(
      answers.map((_, index) => [index, `row ${index}`, index + 1]),
    );
  });

  it("answers the query after a failed one with its own rows", async () => {
    const { sql } = database();
    for (let time = 0; time < 20; time += 1) {
      const failed = sql`select * from nowhere where id = ${time}`;
      const next = sql`select ${time}::int as value`;
      await expect(failed).rejects.toThrow("nowhere");
      expect(await next).toEqual([{ value: time }]);
    }
  });

  it("does so too for statements without a name, sent without waiting for each other", async () => {
    const one = await openDatabase({ ...location(), mode: "attach" });
    const answers = await Promise.allSettled([
      one.sql.unsafe("select * from nowhere"),
      one.sql`select * from nowhere where id = ${1}`,
      one.sql.unsafe("select 3 as value"),
      one.sql.unsafe("select $1::int as value", [4]),
    ]);
    await one.close();
    const values = answers.map((answer) =>
      answer.status === "fulfilled" ? [...answer.value] : "failed",
    );
    expect(values).toEqual([
      "failed",
      "failed",
      [{ value: 3 }],
      [{ value: 4 }],
    ]);
  });

  it("keeps long statements of one connection apart from those of another", async () => {
    const { sql } = database();
    let isOver = false;
    const askShortly = async () => {
      for (let index = 0; !isOver; index += 1) {
        const rows = await sql.unsafe("select $1::int as value", [index]);
        expect(rows).toEqual([{ value: index }]);
      }
    };
    const askAtLength = async () => {
      // A socket is read in pieces of 64 KiB: lengths near it cut a statement in two at every place in turn.
      for (let shorter = 0; shorter < 120; shorter += 1) {
        const text = "x".repeat(65_536 - shorter);
        const rows = await sql.unsafe("select length($1::text) as n", [text]);
        expect(rows).toEqual([{ n: text.length }]);
      }
      isOver = true;
    };
    await Promise.all([askShortly(), askAtLength()]);
  });

  it("lets nobody see or enter an open transaction", async () => {
    const { sql } = database();
    await sql`create table visits (place text)`;
    const inside = sql.begin(async (tx) => {
      await tx`insert into visits values ('inside')`;
      await new Promise((resolve) => setTimeout(resolve, 100));
      throw new Error("leave");
    });
    const outside = all(20, async (index) => {
      await sql`insert into visits values (${`outside ${index}`})`;
    });
    await expect(inside).rejects.toThrow("leave");
    await outside;
    const rows = await sql`select place from visits where place = 'inside'`;
    expect(rows).toHaveLength(0);
    expect(await sql`select from visits`).toHaveLength(20);
  });

  it("keeps savepoints apart from their transaction", async () => {
    const { sql } = database();
    await sql`create table steps (step text)`;
    await sql.begin(async (tx) => {
      await tx`insert into steps values ('first')`;
      await tx
        .savepoint(async (inner) => {
          await inner`insert into steps values ('second')`;
          throw new Error("not this one");
        })
        .catch(() => undefined);
      await tx`insert into steps values ('third')`;
    });
    expect(await sql`select step from steps`).toEqual([
      { step: "first" },
      { step: "third" },
    ]);
  });

  it("gives plain SQL and drizzle the same types", async () => {
    const { sql, db } = database();
    const at = new Date("2026-10-31T17:00:00.123Z");
    const [row] = await sql`
      select ${at}::timestamptz as at, ${sql.json({ kept: [1, "dua"] })}::jsonb as json,
        9007199254740991::bigint as big, array[1, 2]::bigint[] as bigs,
        '2026-10-31'::date as day, array[${at}]::timestamptz[] as times`;
    expect(row).toEqual({
      at,
      json: { kept: [1, "dua"] },
      big: Number.MAX_SAFE_INTEGER,
      bigs: [1, 2],
      day: "2026-10-31",
      times: [at],
    });
    const fromDrizzle = await db.execute(
      fragment`select ${at.toISOString()}::timestamptz as at, ${JSON.stringify({ a: 1 })}::jsonb as json`,
    );
    expect([...fromDrizzle]).toEqual([{ at, json: { a: 1 } }]);
    await expect(sql`select 9007199254740993::bigint`).rejects.toThrow(
      /too large/,
    );
  });

  it("migrates once, however many start at the same time", async () => {
    const second = await openDatabase({ ...location(), mode: "attach" });
    await Promise.all([runMigrations(database()), runMigrations(second)]);
    await second.close();
    const applied = await database().sql`
      select hash, count(*)::int as times from drizzle.__drizzle_migrations group by 1 having count(*) > 1`;
    expect(applied).toHaveLength(0);
  });

  it("outlives the loss of all connections, in and out of transactions", async () => {
    const { sql } = database();
    await sql`create table lasting (value integer)`;
    let insertTooLate = () => {};
    const cutOff = sql.begin(async (tx) => {
      insertTooLate = () => void tx`insert into lasting values (4)`;
      await tx`insert into lasting values (1)`;
      await cutConnections();
      // Code that catches the error and continues must fail as well.
      await tx`select pg_sleep(5)`.catch(() => undefined);
      await tx`insert into lasting values (2)`.catch(() => undefined);
    });
    const impatient = all(20, async () => {
      for (;;) {
        const rows = await sql`select 1 as one`.catch(() => undefined);
        if (rows !== undefined) return rows;
      }
    });
    await expect(cutOff).rejects.toThrow();
    for (const rows of await impatient) expect(rows).toEqual([{ one: 1 }]);
    await sql.begin(async (tx) => {
      await tx`insert into lasting values (3)`;
      expect(insertTooLate).toThrow("over");
    });
    expect(await sql`select value from lasting`).toEqual([{ value: 3 }]);
    const answers = await all(50, async () => sql`select 1 as one`);
    expect(answers.flat()).toHaveLength(50);
  });

  if (engine === "postgresql") refusals(database, location);
});

function refusals(
  database: () => Database,
  location: () => { databaseUrl?: string; dataDir: string },
): void {
  const open = (change: (url: URL) => void) => {
    const url = new URL(location().databaseUrl ?? "");
    change(url);
    return openDatabase({ databaseUrl: url.href, dataDir: "", mode: "own" });
  };

  it("says in both languages that the server cannot be reached", async () => {
    const refused: unknown = await open((url) => {
      url.port = "1";
      url.password = "rahasia";
    }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DatabaseStartError);
    const { text } = refused as DatabaseStartError;
    expect(text.id).toContain("tidak dapat dihubungi");
    expect(text.en).toContain("cannot be reached");
    expect(text.en).not.toContain("rahasia");
  });

  it("says what to run when PostGIS may not be switched on", async () => {
    const { sql } = database();
    const name = `plain_${Date.now()}`;
    await sql`create role ${sql(name)} login`;
    await sql`create database ${sql(name)} owner ${sql(name)}`;
    try {
      const refused: unknown = await open((url) => {
        url.username = name;
        url.pathname = `/${name}`;
      }).catch((error: unknown) => error);
      expect((refused as DatabaseStartError).text.en).toContain(
        "CREATE EXTENSION postgis",
      );
    } finally {
      await sql`drop database ${sql(name)} with (force)`;
      await sql`drop role ${sql(name)}`;
    }
  });
}
