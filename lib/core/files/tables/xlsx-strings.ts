import { withoutInvisible } from "@/lib/core/domain/invisible-marks";
import { refuseFile } from "@/lib/core/files/refusal";
import { decodeXmlText } from "./xml-text";
import { packName, scanXml, type XmlScanner } from "./xml-scanner";
import { inflateEntry, type InflateBudget } from "./zip-inflate";
import type { ZipArchive } from "./zip-archive";

const si = packName("si");
const t = packName("t");
const rPh = packName("rPh");

/** The table of shared strings, runs of rich text joined, phonetic guides left out. The one part kept in memory, so it has its own limit. */
export async function readSharedStrings(
  archive: ZipArchive,
  name: string,
  budget: InflateBudget,
): Promise<string[]> {
  const entry = archive.entries.get(name.toLowerCase());
  const strings: string[] = [];
  if (entry === undefined) return strings;
  const scanner = createStringScanner(strings);
  let length = 0;
  for await (const chunk of inflateEntry(archive, entry, budget)) {
    length += chunk.length;
    if (length > budget.limits.sharedStringBytes)
      throw refuseFile("too-complex");
    scanXml(scanner, chunk);
  }
  return strings;
}

function createStringScanner(strings: string[]): XmlScanner {
  let text = "";
  let isPhonetic = false;
  const scanner: XmlScanner = {
    wantsText: false,
    carry: null,
    onOpen(name) {
      if (name === si) text = "";
      else if (name === rPh) isPhonetic = true;
      else if (name === t) scanner.wantsText = !isPhonetic;
    },
    onText(bytes, from, to) {
      text += bytes.toString("utf8", from, to);
    },
    onClose(name) {
      if (name === t) scanner.wantsText = false;
      else if (name === rPh) isPhonetic = false;
      else if (name === si) strings.push(withoutInvisible(decodeXmlText(text)));
    },
  };
  return scanner;
}
