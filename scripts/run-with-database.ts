import { openDatabase, type Database } from "@/db/client";
import { DatabaseStartError } from "@/db/database-start-error";
import { runMigrations } from "@/db/run-migrations";
import { EnvError, readEnv, type Env } from "@/lib/server/env";
import { AppError, refusal } from "@/lib/server/errors";

/** Runs a command on the installation's database, also while its server is running; says in both languages what went wrong. */
export async function runWithDatabase(
  run: (database: Database, env: Env) => Promise<void>,
): Promise<void> {
  try {
    const env = readEnv();
    const { databaseUrl, dataDir } = env;
    const database = await openDatabase({
      dataDir,
      mode: "attach",
      ...(databaseUrl !== undefined && { databaseUrl }),
    });
    try {
      await runMigrations(database);
      await run(database, env);
    } finally {
      await database.close();
    }
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

function explain(error: unknown): unknown {
  if (error instanceof AppError)
    return [
      `${error.text.id} ${error.remedy.id}`,
      `${error.text.en} ${error.remedy.en}`,
    ].join("\n");
  if (error instanceof EnvError || error instanceof DatabaseStartError)
    return error.message;
  // Node's own refusal of an unknown or incomplete option reads well enough.
  if (error instanceof TypeError && "code" in error) return error.message;
  return error;
}

/** The value of an option that cannot be left out. */
export function needed<Name extends string>(
  values: Partial<Record<Name, unknown>>,
  name: Name,
): string {
  const value = values[name];
  if (typeof value === "string" && value.trim() !== "") return value.trim();
  throw refusal("bad-request", {
    id: `--${name} belum diisi`,
    en: `--${name} is missing`,
  });
}
