import { parentPort, type Transferable } from "node:worker_threads";
import { FileRefusal, type FileRefusalNotice } from "@/lib/core/files/refusal";

/** What a thread says to the pool. */
export type WorkerReply<Result, Progress> =
  | { kind: "ready" }
  | { kind: "progress"; progress: Progress }
  | { kind: "result"; result: Result }
  | { kind: "refused"; notice: FileRefusalNotice }
  | { kind: "failed"; error: unknown };

/** A result with the buffers to move rather than copy to the other side. */
export type TaskOutcome<Result> = { result: Result; transfer?: Transferable[] };

export type WorkerTask<Input, Result, Progress> = (
  input: Input,
  report: (progress: Progress) => void,
) => Promise<TaskOutcome<Result>>;

/**
 * Makes the module it is called from a worker of a pool: `task` runs for one input after another. A FileRefusal reaches the caller of the pool
 * as it was thrown; anything else that is thrown becomes the cause of a "reading-failed".
 */
export function serveTasks<Input, Result, Progress = never>(
  task: WorkerTask<Input, Result, Progress>,
): void {
  const port = parentPort;
  if (port === null) throw new Error("serveTasks is for worker threads");
  const reply = (
    message: WorkerReply<Result, Progress>,
    transfer: Transferable[] = [],
  ) => {
    port.postMessage(message, transfer);
  };
  port.on("message", (input: Input) => {
    task(input, (progress) => {
      reply({ kind: "progress", progress });
    })
      .then(({ result, transfer }) => {
        reply({ kind: "result", result }, transfer);
      })
      .catch((error: unknown) => {
        reply(
          error instanceof FileRefusal
            ? { kind: "refused", notice: error.toNotice() }
            : { kind: "failed", error },
        );
      });
  });
  reply({ kind: "ready" });
}
