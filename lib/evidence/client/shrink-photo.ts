import type { ChosenFile } from "@/lib/core/files/client/upload-file";
import { longestSide } from "@/lib/evidence/domain/limits";

/** Smaller ones go as they are: making them anew would cost more than it saves. */
const largeBytes = 700 * 1024;
const quality = 0.85;

/**
 * A photo as small as the server would make it, so that a phone sends half a megabyte and not eight. What is no picture, is small already, or cannot be drawn
 * here, goes as it is: the server looks at it in any case.
 */
export async function shrinkPhoto(file: ChosenFile): Promise<ChosenFile> {
  const { content, name } = file;
  if (!content.type.startsWith("image/") || content.size <= largeBytes)
    return file;
  try {
    const drawn = await drawSmaller(content);
    return drawn !== null && drawn.size < content.size
      ? { name, content: drawn }
      : file;
  } catch {
    // A kind that this browser cannot show, or a picture that it has no room for.
    return file;
  }
}

async function drawSmaller(content: Blob): Promise<Blob | null> {
  const picture = await createImageBitmap(content, {
    imageOrientation: "from-image",
  });
  try {
    const scale = Math.min(
      1,
      longestSide / Math.max(picture.width, picture.height),
    );
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const brush = canvas.getContext("2d");
    if (brush === null) return null;
    // What is transparent becomes paper.
    brush.fillStyle = "#ffffff";
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => {
      canvas.toBlob(resolve, "image/jpeg", quality);
    });
  } finally {
    picture.close();
  }
}
