/** npm run key:create -- --email surel [--name "Aplikasi"] [--days 365]: an API key that may do what that person may. */
import { parseArgs } from "node:util";
import { createKey } from "@/lib/accounts/server/create-key";
import { misused, needed, runWithDatabase } from "./run-with-database";

function expiryFrom(days: string | undefined): Date | null {
  if (days === undefined) return null;
  const count = Number(days);
  if (Number.isInteger(count) && count >= 1 && count <= 3650)
    return new Date(Date.now() + count * 86_400_000);
  throw misused({
    id: "--days adalah bilangan bulat 1 sampai 3650",
    en: "--days is a whole number from 1 to 3650",
  });
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      name: { type: "string", default: "API" },
      days: { type: "string" },
    },
  });
  return {
    email: needed(values, "email"),
    name: values.name,
    expiresAt: expiryFrom(values.days),
  };
}

await runWithDatabase(readOptions, async (database, options) => {
  const by = { kind: "command", name: "key-create" } as const;
  const { id, key } = await createKey(database, options, by);
  console.log(`Kunci / Key: ${key}`);
  console.log(
    "Catat sekarang; tidak ditampilkan lagi. / Note it now; it is not shown again.",
  );
  console.log(
    `Mencabutnya / To revoke it: npm run key:revoke -- --key-id ${id}`,
  );
});
