import { fontFamily, palettes } from "@/components/theme/tokens";
import type { Drawing } from "@/components/handout/drawing";
import type { SurveyFigure } from "@/lib/figures/contract";
import { surveyScale } from "@/components/figures/survey-strip";

type Pen = CanvasRenderingContext2D;

/** What stands beside the trend in a picture: survey figures on a scale of their own, with what their signs mean. */
export type SurveyContent = {
  heading: string;
  area: string;
  surveys: readonly SurveyFigure[];
  target: number | null;
  /** ◆, ○ and ┄, each with its meaning. */
  keys: readonly string[];
  figure: (value: number) => string;
};

const size = 24;
const line = 34;

export function surveyDrawing({
  heading,
  area,
  surveys,
  target,
  keys,
  figure,
}: SurveyContent): Drawing {
  return {
    height: () => 420,
    paint: (pen, box) => {
      const { ink, muted, surface } = palettes.light;
      const keysTop = box.y + box.height - keys.length * line;
      const top = box.y + line + 30;
      const scale = surveyScale(surveys, target, {
        width: box.width,
        height: keysTop - top - 72,
        side: 60,
      });
      const at = ({ year, prevalencePct }: SurveyFigure) =>
        [box.x + scale.across(year), top + scale.down(prevalencePct)] as const;
      pen.save();
      const write = writerOf(pen);
      write(heading, box.x, box.y, ink, 600);
      if (target !== null) {
        const y = top + scale.down(target);
        dash(pen, box.x, box.x + box.width, y);
      }
      for (const one of surveys.filter((any) => any.area !== area)) {
        const [x, y] = at(one);
        pen.beginPath();
        pen.arc(x, y, 8, 0, 2 * Math.PI);
        pen.fillStyle = surface;
        pen.strokeStyle = muted;
        pen.lineWidth = 3;
        pen.fill();
        pen.stroke();
      }
      pen.textAlign = "center";
      for (const one of surveys.filter((any) => any.area === area)) {
        const [x, y] = at(one);
        pen.fillStyle = ink;
        diamond(pen, x, y, 11);
        write(figure(one.prevalencePct), x, y - 46, ink, 600);
      }
      for (const year of new Set(surveys.map((one) => one.year)))
        write(String(year), box.x + scale.across(year), keysTop - 44, muted);
      pen.textAlign = "left";
      keys.forEach((key, index) =>
        write(key, box.x, keysTop + index * line, muted),
      );
      pen.restore();
    },
  };
}

function writerOf(pen: Pen) {
  pen.textBaseline = "top";
  return (
    text: string,
    x: number,
    y: number,
    ...[colour, weight = 400]: [string, number?]
  ) => {
    pen.font = `${weight} ${size}px ${fontFamily}`;
    pen.fillStyle = colour;
    pen.fillText(text, x, y);
  };
}

function dash(pen: Pen, from: number, to: number, y: number): void {
  pen.beginPath();
  pen.setLineDash([10, 8]);
  pen.strokeStyle = palettes.light.ink;
  pen.lineWidth = 2.5;
  pen.moveTo(from, y);
  pen.lineTo(to, y);
  pen.stroke();
  pen.setLineDash([]);
}

function diamond(pen: Pen, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.moveTo(x, y - radius);
  pen.lineTo(x + radius, y);
  pen.lineTo(x, y + radius);
  pen.lineTo(x - radius, y);
  pen.fill();
}
