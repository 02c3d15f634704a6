/** Limits for one uploaded table. A file that exceeds one of them is refused as a whole; nothing is cut off silently. */
export type FileLimits = {
  /** Bytes of the file as received. */
  bytes: number;
  /** Rows with content, heading and titles included. */
  rows: number;
  /** Rightmost column with content. */
  columns: number;
  /** Characters of one cell. */
  cellLength: number;
  /** To how many bytes the parts that are read of a workbook may inflate, together. */
  inflatedBytes: number;
  /** How many times larger one part may become when it is inflated. This is checked once `ratioFloorBytes` have come out of it. */
  inflateRatio: number;
  ratioFloorBytes: number;
  /** Bytes of the table of shared strings, the one part kept in memory. */
  sharedStringBytes: number;
  /** Parts of a workbook. */
  zipEntries: number;
  /** Time for reading the whole file. */
  milliseconds: number;
};

const mebibyte = 1024 * 1024;

/**
 * The largest honest file is a year of the largest province: Jawa Barat has 48,907 posyandu (BPS 2019), so 587,000 rows; as CSV of 100 columns
 * about 150 MB, which is more than anyone mails. One month of it is 15 MB of CSV or 150 MB of sheet XML. Excel itself stops a cell at 32,767.
 * Sheet XML of a nearly empty template shrinks 30 to 60 times; a bomb shrinks 1,000 times (deflate's own ceiling is 1,032).
 */
export const defaultFileLimits: FileLimits = {
  bytes: 64 * mebibyte,
  rows: 600_000,
  columns: 500,
  cellLength: 32_767,
  inflatedBytes: 768 * mebibyte,
  inflateRatio: 200,
  ratioFloorBytes: 8 * mebibyte,
  sharedStringBytes: 96 * mebibyte,
  zipEntries: 2_000,
  milliseconds: 60_000,
};
