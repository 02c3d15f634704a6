/**
 * `npm run child-key:rotate` makes a new key for hashing children. The key before it is kept, so that children stored with it are recognised when
 * they come next. An older key is forgotten, and children stored with it cannot be recognised any more. Restart the server afterwards.
 */
import { rotateChildKeys } from "@/lib/children/server/child-keys";
import { readEnv } from "@/lib/core/product/env";

const { dataDir, childKeys } = readEnv();
if (childKeys !== undefined) {
  console.error(
    "CHILD_KEYS diatur dari luar: tambahkan sendiri kunci baru di belakangnya (1:LAMA,2:BARU).\nCHILD_KEYS is set from outside: add a new key behind it yourself (1:OLD,2:NEW).",
  );
  process.exitCode = 1;
} else {
  const { current } = await rotateChildKeys(dataDir);
  console.log(
    `Kunci anak nomor ${String(current.id)} berlaku setelah server dimulai ulang.\nKey number ${String(current.id)} for children holds once the server is started again.`,
  );
}
