/** npm run user:password -- --email surel: a new password; every session of the old one ends. */
import { parseArgs } from "node:util";
import { setPassword } from "@/lib/server/set-password";
import { choosePassword, showPassword } from "./choose-password";
import { needed, runWithDatabase } from "./run-with-database";

await runWithDatabase(async (database) => {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      "password-stdin": { type: "boolean", default: false },
    },
  });
  const email = needed(values, "email");
  const chosen = await choosePassword(values["password-stdin"]);
  await setPassword(
    database,
    { email, password: chosen.password },
    { kind: "command", name: "user-password" },
  );
  console.log(`Kata sandi diganti / Password changed: ${email}`);
  showPassword(chosen);
});
