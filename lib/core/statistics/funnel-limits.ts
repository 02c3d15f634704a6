import { spreadOf, type Scatter } from "./overdispersion";
import type { Interval } from "./share-interval";

/**
 * Between which ratios an area of this denominator lies, for the z given, if it does not truly differ from the whole: the limits of a funnel plot
 * (Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24, 2005, pp. 1185-1202, with his overdispersion factor).
 */
export function funnelLimits(
  whole: number,
  denominator: number,
  {
    z,
    scatter = "share",
    overdispersion = 1,
  }: { z: number; scatter?: Scatter; overdispersion?: number },
): Interval {
  const half =
    z * Math.sqrt((overdispersion * spreadOf(whole, scatter)) / denominator);
  return {
    from: Math.max(0, whole - half),
    to: scatter === "share" ? Math.min(1, whole + half) : whole + half,
  };
}
