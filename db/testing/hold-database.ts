/**
 * A process for tests to kill. Given a data directory and "server" it opens the embedded database and holds it; given "transaction" it
 * enters through a running server and stays inside a transaction. Prints "open", or the text it was refused with.
 */
import { openDatabase, type Database } from "../client";
import { DatabaseStartError } from "../database-start-error";

const [dataDir = "", role = "server"] = process.argv.slice(2);

const hold = () => new Promise((resolve) => setTimeout(resolve, 600_000));

async function stayInTransaction({ sql }: Database): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`create table never_committed (id integer)`;
    process.stdout.write("open\n");
    await hold();
  });
}

try {
  const mode = role === "server" ? "own" : "attach";
  const database = await openDatabase({ dataDir, mode, isDurable: false });
  if (role === "transaction") await stayInTransaction(database);
  process.stdout.write("open\n");
  await hold();
} catch (error) {
  if (!(error instanceof DatabaseStartError)) throw error;
  process.stdout.write(`${JSON.stringify(error.text)}\n`);
}
