import { randomUUID } from "node:crypto";
import { insertMeeting, replaceSlides } from "@/db/meetings/meetings";
import type { DemoParts } from "@/db/seed/demo-parts";
import { dateAt, utcOffsetOf } from "@/lib/core/domain/month";
import type { SlideKind } from "@/lib/meetings/domain/slide-kinds";
import { usualSlides } from "./plan-meeting";

/** What a presenter writes down for some of the items. */
const notes: Readonly<Partial<Record<SlideKind, string>>> = {
  opening: "Laporan panitia: jumlah peserta, siapa mewakili siapa.",
  completeness:
    "Minta kabupaten/kota yang belum lengkap menjelaskan kapan sisanya masuk.",
  stunting:
    "Angka rutin dan survei tidak dibandingkan: cara mengukurnya berbeda.",
  regency: "Tekan / lalu ketik nama. Giliran sesuai urutan undangan.",
  decisions: "Bacakan setiap keputusan: apa, siapa, kapan.",
};

const week = 7 * 24 * 3_600_000;

/** A planned meeting in a week, about the last month that is complete, with the usual agenda. */
export const fillMeetingsDemo: DemoParts["fill"][number] = async (
  tx,
  { province, months, now },
) => {
  const month = months.at(-2);
  if (month === undefined) return;
  const id = randomUUID();
  await insertMeeting(tx, {
    id,
    title: "Rapat koordinasi Tim Pembina Posyandu",
    areaCode: province,
    month,
    heldOn: dateAt(new Date(now.getTime() + week), utcOffsetOf(province)),
    place: "Aula kantor gubernur",
    state: "planned",
    snapshot: null,
    openedAt: null,
    closedAt: null,
    officeRole: "planner",
    officeArea: province,
    actor: "simulation",
    version: 1,
    createdAt: now,
    isSimulated: true,
  });
  const agenda = usualSlides().map((slide) => ({
    ...slide,
    notes: notes[slide.kind] ?? "",
  }));
  await replaceSlides(tx, id, agenda);
};
