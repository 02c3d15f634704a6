import { serveTasks } from "@/lib/core/threads/worker-task";
import { checkFile } from "./check-file";
import type { CheckOutcome } from "./outcome";

serveTasks<Uint8Array, CheckOutcome>(async (bytes) => ({
  result: await checkFile(bytes),
}));
