import { refusal, type AppError } from "@/lib/core/refusals/errors";
import {
  receiveUpload,
  type ReceivedUpload,
} from "@/lib/core/files/receive-upload";
import { mostUploadBytes } from "@/lib/core/files/pace";
import { FileRefusal } from "@/lib/core/files/refusal";
import { errorFromRefusal } from "@/lib/core/files/refusal-to-error";
import type { Product } from "@/lib/core/product/product";
import type { ApiContext } from "./request-context";

/** Where a file may be smaller than files usually are, and what is said of a larger one. */
export type OwnLimit = { maxBytes: number; tooLarge: () => AppError };

/** Receives the file of a request, hands it over, and leaves nothing of it behind. A file refused here or while it is read is answered as such. */
export async function withUpload<Result>(
  c: ApiContext,
  product: Product,
  use: (upload: ReceivedUpload) => Promise<Result>,
  limit?: OwnLimit,
): Promise<Result> {
  if (
    !(c.req.header("content-type") ?? "")
      .toLowerCase()
      .startsWith("multipart/form-data")
  )
    throw refusal("not-multipart");
  try {
    const upload = await receiveUpload(c.req.raw, {
      dataDir: product.dataDir,
      maxBytes: limit?.maxBytes ?? mostUploadBytes,
    });
    try {
      return await use(upload);
    } finally {
      await upload.dispose();
    }
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    throw limit !== undefined && error.code === "file-too-large"
      ? limit.tooLarge()
      : errorFromRefusal(error);
  }
}
