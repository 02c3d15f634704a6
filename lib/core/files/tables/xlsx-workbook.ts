import { refuseFile } from "@/lib/core/files/refusal";
import { readShownAs, type ShownAs } from "./xlsx-styles";
import { findElements } from "./xml-text";
import { readPart, type InflateBudget } from "./zip-inflate";
import type { ZipArchive } from "./zip-archive";

export type WorkbookSheet = { name: string; isHidden: boolean; part: string };

/** A workbook without the content of its sheets. */
export type Workbook = {
  sheets: WorkbookSheet[];
  stringsPart: string | null;
  shownAs: ShownAs[];
  is1904: boolean;
};

type Relation = { type: string; target: string };

/** Reads the list of sheets, the styles and where everything stands; relations decide, as writers name their parts differently. */
export async function readWorkbook(
  archive: ZipArchive,
  budget: InflateBudget,
): Promise<Workbook> {
  const part = await findWorkbookPart(archive, budget);
  const xml = await readPart(archive, part, budget);
  if (xml === null) throw refuseFile("damaged-workbook", { part });
  const relations = await readRelations(archive, part, budget);
  const byType = (type: string) =>
    [...relations.values()].find((relation) => relation.type === type)
      ?.target ?? null;
  const stylesPart = byType("styles");
  const styles =
    stylesPart === null ? null : await readPart(archive, stylesPart, budget);
  return {
    sheets: findElements(xml, "sheet").flatMap((sheet) =>
      describeSheet(sheet, relations),
    ),
    stringsPart: byType("sharedStrings"),
    shownAs: styles === null ? [] : readShownAs(styles),
    is1904: findElements(xml, "workbookPr").some(
      ({ date1904 }) => date1904 === "1" || date1904 === "true",
    ),
  };
}

async function findWorkbookPart(
  archive: ZipArchive,
  budget: InflateBudget,
): Promise<string> {
  const relations = await readRelations(archive, "", budget);
  return (
    [...relations.values()].find(({ type }) => type === "officeDocument")
      ?.target ?? "xl/workbook.xml"
  );
}

/** Chart sheets and macro sheets have no table and are left out. */
function describeSheet(
  sheet: Record<string, string>,
  relations: Map<string, Relation>,
): WorkbookSheet[] {
  const { id = "", name = "", state = "visible" } = sheet;
  const relation = relations.get(id);
  if (relation?.type !== "worksheet") return [];
  return [{ name, isHidden: state !== "visible", part: relation.target }];
}

async function readRelations(
  archive: ZipArchive,
  part: string,
  budget: InflateBudget,
): Promise<Map<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const xml = await readPart(
    archive,
    `${folder}_rels/${part.slice(folder.length)}.rels`,
    budget,
  );
  return new Map(
    findElements(xml ?? "", "Relationship").map(
      ({ Id = "", Type = "", Target = "" }) => [
        Id,
        {
          type: Type.slice(Type.lastIndexOf("/") + 1),
          target: resolvePart(folder, Target),
        },
      ],
    ),
  );
}

/** A target as it stands in the archive: relative to its folder, or from the root when it begins with a slash. */
function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split(
    "/",
  )) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
