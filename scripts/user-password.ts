/** npm run user:password -- --email surel: sets a new password, and ends every session that was opened with the old one. */
import { parseArgs } from "node:util";
import { setPassword } from "@/lib/accounts/server/set-password";
import { choosePassword, showPassword } from "./choose-password";
import { needed, runWithDatabase } from "./run-with-database";

function readOptions() {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      "password-stdin": { type: "boolean", default: false },
    },
  });
  return {
    email: needed(values, "email"),
    fromStdin: values["password-stdin"],
  };
}

await runWithDatabase(readOptions, async (database, { email, fromStdin }) => {
  const chosen = await choosePassword(fromStdin);
  await setPassword(
    database,
    { email, password: chosen.password },
    { kind: "command", name: "user-password" },
  );
  console.log(`Kata sandi diganti / Password changed: ${email}`);
  showPassword(chosen);
});
