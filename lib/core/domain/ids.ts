import * as z from "zod";
import { areaCodePattern, areaLevels, levels } from "./area-code";

/** Kemendagri area code with dots: 15, 15.01, 15.01.01, 15.01.01.2001. The hierarchy is the prefix. */
export const AreaCode = z
  .string()
  .check(z.regex(areaCodePattern))
  .brand<"AreaCode">();
export type AreaCode = z.infer<typeof AreaCode>;

/** Identity of a posyandu in the registry; never reused. */
export const PosyanduId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{2,39}$/))
  .brand<"PosyanduId">();
export type PosyanduId = z.infer<typeof PosyanduId>;

/** Any text that such an id could be, in an address: one that is too short to be one is an id that nobody has. */
export const AskedPosyanduId = z
  .string()
  .check(z.maxLength(40), z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/));

export const AreaLevel = z.enum(areaLevels);
export type AreaLevel = z.infer<typeof AreaLevel>;
export const Level = z.enum(levels);
export type Level = z.infer<typeof Level>;

export {
  areaLevels,
  levels,
  levelOf,
  ancestorAt,
  parentOf,
  levelBelow,
  isBelow,
  isWithin,
  pathOf,
  codeLengthOf,
} from "./area-code";
