import { serveTasks } from "@/lib/core/threads/worker-task";
import { readRegistryFile } from "./read-registry-file";
import type {
  RegistryJob,
  RegistryReading,
  UnusableColumns,
} from "./registry-job";

serveTasks<RegistryJob, RegistryReading | UnusableColumns>(async (job) => ({
  result: await readRegistryFile(job),
}));
