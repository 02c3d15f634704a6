import { refusal } from "@/lib/core/refusals/errors";
import {
  receiveUpload,
  type ReceivedUpload,
} from "@/lib/core/files/receive-upload";
import { mostUploadBytes } from "@/lib/core/files/pace";
import { FileRefusal } from "@/lib/core/files/refusal";
import { errorFromRefusal } from "@/lib/core/files/refusal-to-error";
import type { Product } from "@/lib/core/product/product";
import type { ApiContext } from "./request-context";

/** Receives the file of a request, hands it over, and leaves nothing of it behind. A file refused here or while it is read is answered as such. */
export async function withUpload<Result>(
  c: ApiContext,
  product: Product,
  use: (upload: ReceivedUpload) => Promise<Result>,
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
      maxBytes: mostUploadBytes,
    });
    try {
      return await use(upload);
    } finally {
      await upload.dispose();
    }
  } catch (error) {
    throw error instanceof FileRefusal ? errorFromRefusal(error) : error;
  }
}
