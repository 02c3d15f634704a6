/** Limits for reading one file. Those for an upload are lower than those for the command line. */
export type ReadLimits = {
  fileBytes: number;
  unpackedBytes: number;
  features: number;
  /** Points of all shapes of a file together. */
  vertices: number;
  /** Points of one shape. What the database needs for repairing and intersecting grows with them. */
  shapeVertices: number;
};

const MIB = 1024 * 1024;

export const commandLineLimits: ReadLimits = {
  fileBytes: 200 * MIB,
  unpackedBytes: 480 * MIB,
  features: 100_000,
  vertices: 20_000_000,
  shapeVertices: 3_000_000,
};

export const uploadLimits: ReadLimits = {
  fileBytes: 50 * MIB,
  unpackedBytes: 200 * MIB,
  features: 20_000,
  vertices: 6_000_000,
  shapeVertices: 1_000_000,
};
