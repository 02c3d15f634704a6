/** npm run user:create -- --email surel --name "Nama" --role operator --area 15.01 [--area 15.02] */
import { parseArgs } from "node:util";
import { Role, roles } from "@/lib/core/access/contract";
import { AreaCode } from "@/lib/core/domain/ids";
import { createAccount } from "@/lib/accounts/server/create-account";
import { refusal } from "@/lib/core/refusals/errors";
import { choosePassword, showPassword } from "./choose-password";
import { misused, needed, runWithDatabase } from "./run-with-database";

function roleFrom(text: string): Role {
  const role = Role.safeParse(text);
  if (role.success) return role.data;
  const known = roles.join(", ");
  throw misused({
    id: `peran ${text}; yang ada: ${known}`,
    en: `role ${text}; there are: ${known}`,
  });
}

function areaFrom(text: string): AreaCode {
  const area = AreaCode.safeParse(text);
  if (area.success) return area.data;
  throw refusal("unknown-area", { code: text });
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      name: { type: "string" },
      role: { type: "string" },
      area: { type: "string", multiple: true, default: [] },
      "password-stdin": { type: "boolean", default: false },
    },
  });
  const account = {
    email: needed(values, "email"),
    name: needed(values, "name"),
    role: roleFrom(needed(values, "role")),
    areas: values.area.map(areaFrom),
  };
  return { account, fromStdin: values["password-stdin"] };
}

await runWithDatabase(readOptions, async (database, options) => {
  const { account, fromStdin } = options;
  const chosen = await choosePassword(fromStdin);
  await createAccount(
    database,
    { ...account, password: chosen.password },
    { kind: "command", name: "user-create" },
  );
  console.log(
    `Akun dibuat / Account created: ${account.email} (${account.role})`,
  );
  showPassword(chosen);
});
