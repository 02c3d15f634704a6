/** npm run key:revoke -- --key-id ID: ends an API key. Running servers stop accepting it, and end what listens with it, at once. */
import { parseArgs } from "node:util";
import { revokeKey } from "@/lib/accounts/server/revoke-key";
import { needed, runWithDatabase } from "./run-with-database";

function readOptions() {
  const { values } = parseArgs({ options: { "key-id": { type: "string" } } });
  return { id: needed(values, "key-id") };
}

await runWithDatabase(readOptions, async (database, { id }) => {
  await revokeKey(database, id, { kind: "command", name: "key-revoke" });
  console.log(`Kunci dicabut / Key revoked: ${id}`);
});
