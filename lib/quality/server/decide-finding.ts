import type { FindingRecord } from "@/db/quality/findings";
import type { Actor } from "@/lib/core/access/actor";
import { insist } from "@/lib/core/access/permissions";
import type { ChangeKind } from "@/lib/core/domain/change-kinds";
import type { Product } from "@/lib/core/product/product";
import { qualityChanges } from "@/lib/quality/domain/changes";
import type { WorkState } from "@/lib/quality/domain/work-states";
import { mayExplain, mayJudge } from "./permissions";
import { qualityRefusal } from "./refusals";

/** What becomes of a finding. */
export type Done = {
  state: WorkState;
  text: string | null;
  due: string | null;
};

/** Something that is done to findings: its name in histories and audit, what the ledger calls it, and what it makes of a finding, or why it may not. */
export type Doing = {
  action: "explained" | "accepted" | "returned" | "assigned";
  kind: ChangeKind;
  decide: (finding: FindingRecord) => Done;
};

type Given = { directory: Product["directory"]; actor: Actor };

/** Says why findings are as they are, under the office of the regency's operator. A planner judges it next; a later explanation takes its place. */
export function explaining({ directory, actor }: Given, text: string): Doing {
  return {
    action: "explained",
    kind: qualityChanges.findingExplained,
    decide: ({ regency, workState, due }) => {
      const name = directory.nameOf(regency);
      insist(mayExplain(actor, regency), actor, {
        id: `menjelaskan temuan ${name}`,
        en: `explain findings of ${name}`,
      });
      if (workState === "accepted") throw qualityRefusal("finding-accepted");
      return { state: "explained", text, due };
    },
  };
}

const judging = {
  id: "menilai penjelasan temuan",
  en: "judge explanations of findings",
};

/** Accepts explanations: a finding rests as long as its counts stay as they are. */
export function accepting({ actor }: Pick<Given, "actor">): Doing {
  return {
    action: "accepted",
    kind: qualityChanges.findingAccepted,
    decide: ({ workState, due }) => {
      insist(mayJudge(actor), actor, judging);
      if (workState === "accepted") throw qualityRefusal("finding-accepted");
      if (workState !== "explained")
        throw qualityRefusal("finding-unexplained");
      return { state: "accepted", text: null, due };
    },
  };
}

/** Sends explanations back, with what is missing in them. One that was accepted can be sent back too, when more is known. */
export function returning(
  { actor }: Pick<Given, "actor">,
  text: string,
): Doing {
  return {
    action: "returned",
    kind: qualityChanges.findingReturned,
    decide: ({ workState, due }) => {
      insist(mayJudge(actor), actor, judging);
      if (workState !== "explained" && workState !== "accepted")
        throw qualityRefusal("finding-unexplained");
      return { state: "returned", text, due };
    },
  };
}

/** Asks the operator of the regency by a day (YYYY-MM-DD), or takes the day away. */
export function assigning(
  { actor }: Pick<Given, "actor">,
  due: string | null,
): Doing {
  return {
    action: "assigned",
    kind: qualityChanges.findingAssigned,
    decide: ({ workState }) => {
      insist(mayJudge(actor), actor, {
        id: "menugaskan temuan",
        en: "assign findings",
      });
      if (workState === "accepted") throw qualityRefusal("finding-accepted");
      return { state: workState, text: null, due };
    },
  };
}
