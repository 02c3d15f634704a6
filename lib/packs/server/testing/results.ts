import { PackContent } from "@/lib/packs/server/pack-content";
import { markOfReturn } from "@/lib/packs/server/return-content";
import { openFile, packBody, sealFile } from "@/lib/packs/server/sealed-file";

/** What comes home from a laptop on which the meeting of a pack was opened, and nothing else was done. */
export async function resultsOf(pack: Uint8Array): Promise<Uint8Array> {
  const { content } = await openFile("pack", pack, {
    content: PackContent,
    file: "rapat.pantau",
  });
  const { id, meeting, key, takenAt } = content.pack;
  const body = await packBody({
    pack: id,
    meeting,
    madeAt: takenAt,
    version: 1,
    state: { state: "open", openedAt: takenAt, closedAt: null },
    facts: null,
    slides: null,
    decisions: [],
    questions: [],
  });
  const mark = markOfReturn(key, body);
  return sealFile("return", { version: "test", pack: id, mark, body });
}
