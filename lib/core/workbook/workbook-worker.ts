import { toXlsx } from "@/lib/core/text/plain-workbook";
import { serveTasks } from "@/lib/core/threads/worker-task";
import { unpacked, type WorkbookTask } from "./packed-rows";

serveTasks<WorkbookTask, Uint8Array>(
  async ({ headings, packs, locale, about }) => {
    const rows = packs.flatMap(unpacked);
    const result = await toXlsx({ headings, rows }, locale, about);
    return { result, transfer: [result.buffer as ArrayBuffer] };
  },
);
