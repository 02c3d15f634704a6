/** npm run admin:create -- --email surel --name "Nama": an account that may do everything. */
import { parseArgs } from "node:util";
import { createAccount } from "@/lib/server/create-account";
import { choosePassword, showPassword } from "./choose-password";
import { needed, runWithDatabase } from "./run-with-database";

await runWithDatabase(async (database) => {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      name: { type: "string" },
      "password-stdin": { type: "boolean", default: false },
    },
  });
  const email = needed(values, "email");
  const name = needed(values, "name");
  const chosen = await choosePassword(values["password-stdin"]);
  await createAccount(
    database,
    { email, name, role: "admin", areas: [], password: chosen.password },
    { kind: "command", name: "admin-create" },
  );
  console.log(`Admin dibuat / Admin created: ${email}`);
  showPassword(chosen);
});
