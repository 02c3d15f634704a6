import sharp from "sharp";
import type { EvidenceKind } from "@/lib/evidence/domain/kinds";
import { longestSide } from "@/lib/evidence/domain/limits";
import type { CheckOutcome } from "./outcome";

// Two decoders, for what their first bytes say they are; the library's others (SVG, TIFF, HEIF, PDF …) are never reached.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer"],
});
sharp.cache(false);
sharp.concurrency(1);

/** Pixels of a picture at most. A JPEG is made smaller while it is unpacked; a PNG is unpacked whole, four bytes a pixel. */
const mostPixels: Readonly<Record<"jpeg" | "png", number>> = {
  jpeg: 120_000_000,
  png: 40_000_000,
};

/** A PNG that is larger after all is a photo, and becomes a JPEG. */
const largestPng = 1024 * 1024;

/**
 * Makes a picture anew from its pixels, upright and at most 2,000 pixels long: place, camera and time in it are gone, and so is whatever was put behind
 * or between its pixels. A picture that is cut off or has too many pixels is refused.
 */
export async function checkPicture(
  bytes: Uint8Array,
  kind: Exclude<EvidenceKind, "pdf">,
): Promise<CheckOutcome> {
  try {
    const size = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (size.width * size.height > mostPixels[kind])
      return { kind: "refused", fault: "heavy" };
    const upright = sharp(bytes, {
      limitInputPixels: mostPixels[kind],
      failOn: "error",
    })
      .autoOrient()
      .resize({
        width: longestSide,
        height: longestSide,
        fit: "inside",
        withoutEnlargement: true,
      });
    if (kind === "png") {
      const png = await upright.clone().png({ compressionLevel: 9 }).toBuffer();
      if (png.length <= largestPng)
        return { kind: "kept", as: "png", bytes: png };
    }
    const jpeg = await upright
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 82, progressive: true })
      .toBuffer();
    return { kind: "kept", as: "jpeg", bytes: jpeg };
  } catch {
    // The library says of every file that it cannot read all the way through only that it cannot.
    return { kind: "refused", fault: "damaged" };
  }
}
