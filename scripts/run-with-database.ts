import { openDatabase, type Database } from "@/db/client";
import { DatabaseStartError } from "@/db/database-start-error";
import { runMigrations } from "@/db/run-migrations";
import type { Text } from "@/lib/core/domain/text-pair";
import { EnvError, readEnv } from "@/lib/core/product/env";
import { AppError } from "@/lib/core/refusals/errors";

/**
 * Runs a command on the installation's database, also while its server is running. If something goes wrong, it says so in both languages. The options
 * are read first, so that a typing error is reported at once.
 */
export async function runWithDatabase<Options>(
  readOptions: () => Options,
  run: (database: Database, options: Options) => Promise<void>,
): Promise<void> {
  try {
    const options = readOptions();
    const { databaseUrl, dataDir } = readEnv();
    const database = await openDatabase({
      dataDir,
      mode: "attach",
      ...(databaseUrl !== undefined && { databaseUrl }),
    });
    try {
      await runMigrations(database);
      await run(database, options);
    } finally {
      await database.close();
    }
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

/** What a command says when it fails: words for people in both languages, or the error itself where there are none. */
export function explain(error: unknown): unknown {
  if (error instanceof AppError)
    return [
      `${error.text.id} ${error.remedy.id}`,
      `${error.text.en} ${error.remedy.en}`,
    ].join("\n");
  if (error instanceof EnvError || error instanceof DatabaseStartError)
    return error.message;
  // Node's own message about an unknown or incomplete option is clear enough.
  if (error instanceof TypeError && "code" in error) return error.message;
  return error;
}

/** The value of a required option. */
export function needed<Name extends string>(
  values: Partial<Record<Name, unknown>>,
  name: Name,
): string {
  const value = values[name];
  if (typeof value === "string" && value.trim() !== "") return value.trim();
  throw misused({ id: `--${name} belum diisi`, en: `--${name} is missing` });
}

/** The one file that a command is about. */
export function neededFile(positionals: readonly string[]): string {
  const [file, ...others] = positionals;
  if (file !== undefined && others.length === 0) return file;
  throw misused({
    id: "sebutkan satu berkas sesudah --",
    en: "name one file after --",
  });
}

/** What is wrong with the options of a command. */
export function misused(what: Text): AppError {
  return new AppError({
    code: "bad-request",
    text: {
      id: `Perintah ini belum lengkap: ${what.id}.`,
      en: `This command is not complete: ${what.en}.`,
    },
    remedy: {
      id: "Contohnya ada di README.",
      en: "README has examples.",
    },
  });
}
