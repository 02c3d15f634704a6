import { checkDue } from "@/lib/quality/server/check-due";
import {
  formDataOf,
  type ActorName,
  type ApiUnderTest,
} from "./api-under-test";
import { shortCsv } from "./bad-files";
import { marker } from "./marked-files";
import { everyQuestion, testMonth as month } from "./test-product";

/** The id of a finding of regency 15.01, with an explanation and why it was sent back, both of which could name somebody. */
export async function explainedFinding(api: ApiUnderTest): Promise<string> {
  const post = async (url: string, init: RequestInit, as: ActorName) => {
    const { status, body } = await api.post(url, init, as);
    if (status >= 300) throw new Error(`${url}: ${JSON.stringify(body)}`);
  };
  const content = shortCsv(["p3", month, 30, 40, 40, 0, 0, 0]);
  const body = formDataOf({ content, fields: { confirm: everyQuestion } });
  await post("/submissions", { body }, "operator");
  await checkDue(api.product);
  const found = await api.get(
    `/quality?area=15.01&month=${month}&kind=d-over-s`,
  );
  const [finding] = found.body.findings as { id: string }[];
  if (finding === undefined) throw new Error("Nothing was found");
  for (const [verb, as, where] of [
    ["explain", "operator", "explanation"],
    ["return", "planner", "objection"],
  ] as const) {
    const init = {
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: marker(where) }),
    };
    await post(`/quality/findings/${finding.id}/${verb}`, init, as);
  }
  return finding.id;
}
