import * as z from "zod";

/** How far a running upload is; sent to the socket that joined with the upload's id. */
export const ProgressEvent = z.object({
  upload: z.string(),
  phase: z.enum(["receiving", "reading", "checking", "storing", "done"]),
  rows: z.int(),
});
export type ProgressEvent = z.infer<typeof ProgressEvent>;

/** What the server says of uploads over Socket.IO, and what a client asks. */
export type UploadServerEvents = { progress: (event: ProgressEvent) => void };
export type UploadClientEvents = { follow: (upload: string) => void };
