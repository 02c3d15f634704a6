import { randomUUID } from "node:crypto";
import type { Transaction } from "@/db/core/ledger";
import {
  addDecisionVersion,
  insertDecision,
  type DecisionRecord,
} from "@/db/decisions/decisions";
import { findHalfReported, nameOfArea } from "@/db/decisions/demo";
import { insertProgress } from "@/db/decisions/progress";
import type { DemoGround, DemoParts } from "@/db/seed/demo-parts";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { levelOf, type AreaCode } from "@/lib/core/domain/ids";
import {
  addDays,
  dateAt,
  monthAt,
  startOfDay,
  utcOffsetOf,
  type Month,
} from "@/lib/core/domain/month";
import { seriesOf } from "@/lib/decisions/domain/decision-number";
import { demoFigure, demoVerdict } from "./demo-figures";
import type { Comparison } from "@/lib/decisions/domain/then-and-now";
import { decisionSamples, type DecisionSample } from "./demo-samples";

const kinds = {
  province: "",
  regency: "",
  subdistrict: "Kecamatan ",
  village: "Desa/Kelurahan ",
};

/** When the meeting was, and between which months its decisions are compared. */
type Story = DemoGround & {
  then: Month;
  since: Month;
  at: Date;
  today: string;
  taken: Set<AreaCode>;
};

/** The decisions of a meeting two months ago: their figures are those of the month before it, as they were. */
export const fillDecisionsDemo: DemoParts["fill"][number] = async (
  tx,
  ground,
) => {
  const { months, province, now } = ground;
  const [then, since] = [months.at(-3), months.at(-2)];
  if (then === undefined || since === undefined) return;
  const offset = utcOffsetOf(province);
  const at = new Date(
    startOfDay(`${since}-15`, offset).getTime() + 14 * 3_600_000,
  );
  const today = dateAt(now, offset);
  const story = {
    ...ground,
    then,
    since,
    at,
    today,
    taken: new Set<AreaCode>(),
  };
  let ordinal = 0;
  for (const sample of decisionSamples) {
    const { areas, indicator } = await placeOf(tx, sample, story);
    if (areas.length === 0) continue;
    ordinal += 1;
    await writeSample(
      tx,
      { ...sample, indicator },
      { ...story, areas, ordinal },
    );
  }
};

type Placed = { areas: AreaCode[]; indicator: IndicatorId | null };

/** Where a sample is set, and of which indicator it is told. Each regency is told of once. */
async function placeOf(
  tx: Transaction,
  { setting, indicator }: DecisionSample,
  story: Story,
): Promise<Placed> {
  const { province, regencies, then, taken } = story;
  if (setting.kind === "province") return { areas: [province], indicator };
  if (setting.kind === "half-reported") {
    const found = await findHalfReported(tx, then);
    return { areas: found === null ? [] : [found], indicator };
  }
  const free = regencies
    .map(({ code }) => code)
    .filter((code) => !taken.has(code));
  if (setting.kind === "two-regencies")
    return { areas: free.slice(-2), indicator };
  if (indicator === null) return { areas: free.slice(0, 1), indicator };
  for (const one of [indicator, ...(setting.or ?? [])]) {
    const area = await regencyThat(
      tx,
      { indicator: one, free, ...story },
      setting.became,
    );
    if (area === null) continue;
    taken.add(area);
    return { areas: [area], indicator: one };
  }
  return { areas: [], indicator };
}

/** The first regency whose indicator has become this; of several verdicts the first that any has. */
async function regencyThat(
  tx: Transaction,
  {
    indicator,
    free,
    then,
    since,
  }: { indicator: IndicatorId; free: readonly AreaCode[] } & Pick<
    Story,
    "then" | "since"
  >,
  became: readonly Comparison["verdict"][],
): Promise<AreaCode | null> {
  for (const wanted of became)
    for (const area of free) {
      const span = { area, indicator, from: then, to: since };
      if ((await demoVerdict(tx, span)) === wanted) return area;
    }
  return null;
}

async function writeSample(
  tx: Transaction,
  sample: DecisionSample,
  story: Story & { areas: AreaCode[]; ordinal: number },
): Promise<void> {
  const { areas, ordinal, then, at, today, province } = story;
  const [about] = areas;
  if (about === undefined) return;
  const called = await nameOfArea(tx, about);
  const name = `${kinds[levelOf(about)]}${called}`;
  const { indicator } = sample;
  const record: DecisionRecord = {
    id: randomUUID(),
    series: seriesOf(province, monthAt(at, utcOffsetOf(province))),
    ordinal,
    meeting: null,
    text: sample.text(name),
    indicator,
    areas,
    field: sample.field,
    office: sample.office(levelOf(about) === "village" ? name : called),
    due: addDays(today, sample.dueIn),
    target: sample.target,
    priority: sample.priority,
    state: "new",
    verification: null,
    figure:
      indicator === null
        ? null
        : await demoFigure(tx, { areas, indicator, month: then, at }),
    version: 1,
    writtenAt: null,
    createdAt: at,
    changedAt: at,
    ...planner(province),
    isSimulated: true,
  };
  await insertDecision(tx, record);
  await writeCourse(tx, sample, { record, story });
}

const planner = (province: AreaCode) => ({
  actor: "simulation",
  officeRole: "planner",
  officeArea: province,
});

/** What was reported, and how it was moved on since. */
async function writeCourse(
  tx: Transaction,
  { progress = [], state, reason, verification }: DecisionSample,
  { record, story }: { record: DecisionRecord; story: Story },
): Promise<void> {
  const { now, province, at } = story;
  const [about = province] = record.areas;
  const operator = {
    actor: "simulation",
    officeRole: "operator",
    officeArea: about.slice(0, 5) as AreaCode,
  };
  const daysAgo = (days: number) =>
    new Date(Math.max(at.getTime(), now.getTime() - days * 86_400_000));
  for (const { text, link, daysAgo: days } of progress)
    await insertProgress(tx, {
      id: randomUUID(),
      decisionId: record.id,
      text,
      link: link ?? null,
      at: daysAgo(days),
      ...operator,
    });
  if (state === "new") return;
  await addDecisionVersion(
    tx,
    { ...record, state: "running", version: 2 },
    { ...planner(province), at: daysAgo(35), reason: null },
  );
  if (state === "running") return;
  await addDecisionVersion(
    tx,
    { ...record, state, verification: verification ?? null, version: 3 },
    { ...planner(province), at: daysAgo(10), reason: reason ?? null },
  );
}
