/** npm run admin:create -- --email surel --name "Nama": an account that may do everything. */
import { parseArgs } from "node:util";
import { createAccount } from "@/lib/accounts/server/create-account";
import { choosePassword, showPassword } from "./choose-password";
import { needed, runWithDatabase } from "./run-with-database";

function readOptions() {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      name: { type: "string" },
      "password-stdin": { type: "boolean", default: false },
    },
  });
  return {
    email: needed(values, "email"),
    name: needed(values, "name"),
    fromStdin: values["password-stdin"],
  };
}

await runWithDatabase(readOptions, async (database, options) => {
  const { email, name, fromStdin } = options;
  const chosen = await choosePassword(fromStdin);
  await createAccount(
    database,
    { email, name, role: "admin", areas: [], password: chosen.password },
    { kind: "command", name: "admin-create" },
  );
  console.log(`Admin dibuat / Admin created: ${email}`);
  showPassword(chosen);
});
