import * as z from "zod";
import { IndicatorIdSchema } from "@/lib/core/catalogue/indicator-id";
import { AreaCode, AreaLevel, PosyanduId } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { Figure } from "@/lib/figures/contract";
import { Note } from "@/lib/notes/contract";

/** WGS84 degrees. */
const Place = z.object({ lon: z.number(), lat: z.number() });

const Named = z.object({ code: AreaCode, name: z.string(), level: AreaLevel });

/** One month of the board: whether it was expected, came, when, and how. */
const BoardMonth = z.object({
  month: Month,
  /** False before it was founded and after it was closed: nothing is expected of it. */
  expected: z.boolean(),
  reported: z.boolean(),
  onTime: z.boolean(),
  /** More than one version of its form stands. */
  corrected: z.boolean(),
  notOpen: z.boolean(),
  openDays: z.nullable(z.int()),
  fromChildren: z.boolean(),
  simulated: z.boolean(),
  receivedAt: z.nullable(z.iso.datetime()),
});
export type BoardMonth = z.infer<typeof BoardMonth>;

const Count = z.int();

/** Measured children by class; those whose age is not known are among `children` alone. */
const ChildrenOfMonth = z.object({
  month: Month,
  children: Count,
  height_measured: Count,
  stunted: Count,
  severely_stunted: Count,
  weight_height_assessed: Count,
  wasted: Count,
  severely_wasted: Count,
  overweight: Count,
  weight_age_assessed: Count,
  underweight: Count,
  severely_underweight: Count,
});
export type ChildrenOfMonth = z.infer<typeof ChildrenOfMonth>;

/** Everything that is known of one posyandu, over the two years that end with a month. Lists by month are in the order of `months`. */
export const PosyanduReply = z.object({
  sequence: z.int(),
  asOf: z.iso.datetime(),
  id: PosyanduId,
  name: z.string(),
  registrationNumber: z.nullable(z.string()),
  puskesmas: z.nullable(z.string()),
  strata: z.nullable(z.enum(["pratama", "madya", "purnama", "mandiri"])),
  simulated: z.boolean(),
  /** First and last month in which it is expected to report; no last one while it is open. */
  validFrom: Month,
  validTo: z.nullable(Month),
  /** From the province down to its village. */
  path: z.array(Named),
  /** Villages that it has left, with the last month there. */
  moves: z.array(
    z.object({
      village: AreaCode,
      villageName: z.string(),
      from: z.nullable(Month),
      to: Month,
      registrationNumber: z.nullable(z.string()),
    }),
  ),
  /** Null if the registry has no place. */
  place: z.nullable(Place),
  /** The nearest others on the map, by distance over the ground. */
  neighbours: z.array(
    z.object({
      id: PosyanduId,
      name: z.string(),
      village: AreaCode,
      villageName: z.string(),
      metres: z.int(),
      place: Place,
    }),
  ),
  months: z.array(Month),
  board: z.array(BoardMonth),
  indicators: z.array(
    z.object({ id: IndicatorIdSchema, figures: z.array(Figure) }),
  ),
  /** Counts as they are counted; null is not reported. */
  elements: z.array(
    z.object({ code: z.string(), counts: z.array(z.nullable(z.int())) }),
  ),
  /** Only months in which children were measured. */
  children: z.array(ChildrenOfMonth),
  /** What was noted of its village in these months. */
  notes: z.array(Note),
  /** The files it came in, newest first; null for who may not list submissions. */
  files: z.nullable(
    z.array(
      z.object({
        id: z.uuid(),
        form: z.string(),
        status: z.enum(["accepted", "withdrawn"]),
        receivedAt: z.iso.datetime(),
        /** The months that it brought of this posyandu. */
        months: z.array(Month),
      }),
    ),
  ),
});
export type PosyanduReply = z.infer<typeof PosyanduReply>;
