/**
 * `npm run child-key:rotate`: a new key for telling children apart. The one before it stays beside it, so that children stored under it are
 * known again when they come next; an older one is forgotten, and with it who those children were. Restart the server afterwards.
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
