/** A bar's name beside its bar, in at most two lines; what does not fit is in the table under the chart. */
export function BarLabel({ x, y, text, room }: { x: number; y: number; text: string; room: number }) {
  const lines = linesOf(text, room - 12);
  return (
    <text x={x} y={y} textAnchor="end">
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? (lines.length === 1 ? "0.35em" : "-0.2em") : "1.1em"}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Room for the longest label in one line, but no more than a third of a telephone's width there. */
export function labelRoom(labels: readonly string[], windowWidth: number): number {
  const longest = Math.max(0, ...labels.map(widthOf));
  return Math.min(windowWidth < 480 ? 120 : 210, Math.max(56, longest + 14));
}

/** Breaks between Chinese characters and between words; a third line ends in an ellipsis on the second. */
export function linesOf(text: string, room: number): string[] {
  const pieces = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*/g) ?? [text];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line !== "" && widthOf(line + piece.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  lines.push(line.trimEnd());
  const [first = "", second, third] = lines;
  if (second === undefined) return [first];
  return [first, third === undefined ? second : `${second.slice(0, -1)}…`];
}

/** Pixels at the size of chart labels: 13 for a Chinese character, about 6.7 for another. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? 13 : 6.7), 0);
}
