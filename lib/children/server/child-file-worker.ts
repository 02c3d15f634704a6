import type { ChildFileJob, ChildFileReading } from "./child-file-job";
import { serveTasks } from "@/lib/core/threads/worker-task";
import { readChildFile } from "./read-child-file";

serveTasks<ChildFileJob, ChildFileReading, number>(async (job, report) => {
  const result = await readChildFile(job, report);
  return {
    result,
    transfer: result.copyText.map((part) => part.buffer as ArrayBuffer),
  };
});
