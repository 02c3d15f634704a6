import { serveTasks } from "@/lib/core/threads/worker-task";
import { readSubmissionFile } from "./read-submission-file";
import type { SubmissionJob, SubmissionReading } from "./submission-job";

serveTasks<SubmissionJob, SubmissionReading, number>(async (job, report) => {
  const result = await readSubmissionFile(job, report);
  return {
    result,
    transfer: result.copyText.map((part) => part.buffer as ArrayBuffer),
  };
});
