import * as z from "zod";
import { indicators, type IndicatorId } from "./indicators";

const indicatorIds = indicators.map((indicator) => indicator.id) as [
  IndicatorId,
  ...IndicatorId[],
];

/** Id of an indicator of the catalogue, parsed at the edge. */
export const IndicatorIdSchema = z.enum(indicatorIds);
