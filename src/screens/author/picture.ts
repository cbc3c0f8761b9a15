/** The diagram of a case ready to be drawn: boxes with their lines of text, lines with their words, places from the layout.
 *  Sizes are counted in letters of the type that the drawing uses. */
import type { Scenario } from '../../exam/scenario.ts';
import { caseGraph } from './caseGraph.ts';
import { type Picture, lineHeight } from './drawn.ts';
import { type Point, layout } from './layout.ts';
import { edgeWords, kindWords } from './needsWords.ts';
import { wrapText } from './wrapText.ts';

const boxWidth = 176;
const letters = 22;
const letterWidth = 6.6;

/** Through the middles between the points, so that corners are round. */
function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (!first || !last) return '';
  const curves = rest.map(({ x, y }, index) => {
    const next = rest[index + 1] ?? last;
    const end = index === rest.length - 1 ? last : { x: (x + next.x) / 2, y: (y + next.y) / 2 };
    return `Q${x},${y} ${end.x},${end.y}`;
  });
  return `M${first.x},${first.y} ${curves.length > 0 ? curves.join(' ') : `L${last.x},${last.y}`}`;
}

export function pictureOf(scenario: Scenario): Picture {
  const { nodes, edges } = caseGraph(scenario);
  const drawn = nodes.map((item) => {
    const text = wrapText(item.text, letters, 3);
    return { item, head: kindWords(item), text, width: boxWidth, height: 14 + (text.length + 1) * lineHeight };
  });
  const words = edges.map(edgeWords);
  const placed = layout(
    drawn.map(({ item, width, height }) => ({ key: item.key, width, height })),
    edges.map(({ from, to }, index) => {
      const said = words[index] ?? '';
      return { from, to, width: said.length * letterWidth, height: said ? lineHeight : 0 };
    }),
  );
  return {
    width: placed.width,
    height: placed.height,
    boxes: drawn.map((box) => ({ ...box, ...(placed.boxes.get(box.item.key) ?? { x: 0, y: 0 }) })),
    lines: edges.map((edge, index) => {
      const { points = [], label = { x: 0, y: 0 } } = placed.lines[index] ?? {};
      return { edge, path: pathOf(points), words: words[index] ?? '', label };
    }),
  };
}
