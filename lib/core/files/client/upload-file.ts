import { readAnswer, type SchemaSource } from "@/lib/core/client/api-client";
import { ApiError } from "@/lib/core/client/api-error";

/** A file as it was when it was chosen. It is a copy, because the file on the disk may change or disappear. */
export type ChosenFile = { name: string; content: Blob };

/** Takes a copy of a file on this device; a file that cannot be read rejects. */
export async function copyFile(file: File): Promise<ChosenFile> {
  const content = new Blob([await file.arrayBuffer()], { type: file.type });
  return { name: file.name, content };
}

export type Upload = {
  path: string;
  file: ChosenFile;
  fields: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
  /** How many bytes have left this device, and how many there are in all. */
  onSent?: (sent: number, total: number) => void;
};

/** Sends a file with its fields and reads the answer. XMLHttpRequest, because fetch does not tell how much has been sent. */
export async function uploadFile<T>(
  upload: Upload,
  schema: SchemaSource<T>,
): Promise<T> {
  return readAnswer(await post(upload), schema);
}

function post(upload: Upload): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", upload.path);
    request.setRequestHeader("accept", "application/json");
    for (const [name, value] of Object.entries(upload.headers ?? {}))
      request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) =>
      upload.onSent?.(loaded, total);
    request.onload = () =>
      resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = () => reject(new ApiError({ kind: "unreachable" }));
    request.onabort = () => reject(new DOMException("aborted", "AbortError"));
    upload.signal?.addEventListener("abort", () => request.abort());
    request.send(formDataOf(upload));
  });
}

/** Fields before the file: the server knows what it receives before the rows arrive. */
function formDataOf({ file, fields }: Upload): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file.content, file.name);
  return form;
}
