/** Where the boxes and lines of a diagram stand, from left to right. The one door to dagre, loaded with the first diagram.
 *  Flat: dagre fails on edges to boxes that hold others. */
import { Graph, layout as arrange } from '@dagrejs/dagre';

export interface Box {
  readonly key: string;
  readonly width: number;
  readonly height: number;
}
export interface Line {
  readonly from: string;
  readonly to: string;
  /** Room for its words. */
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Placed {
  readonly width: number;
  readonly height: number;
  /** Middle of each box, by its key. */
  readonly boxes: ReadonlyMap<string, Point>;
  /** In the order of the lines that came in; `label` is the middle of its words. */
  readonly lines: readonly { readonly points: readonly Point[]; readonly label: Point }[];
}

const margin = 8;

export function layout(boxes: readonly Box[], lines: readonly Line[]): Placed {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 32, edgesep: 10, marginx: margin, marginy: margin });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { key, width, height } of boxes) graph.setNode(key, { width, height });
  for (const [index, { from, to, width, height }] of lines.entries())
    graph.setEdge(from, to, { width, height, labelpos: 'c' }, String(index));
  arrange(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    boxes: new Map(
      boxes.map(({ key }) => {
        const { x = 0, y = 0 } = graph.node(key) as Partial<Point>;
        return [key, { x, y }];
      }),
    ),
    lines: lines.map(({ from, to }, index) => {
      const {
        points = [],
        x = 0,
        y = 0,
      } = graph.edge(from, to, String(index)) as Partial<Point> & {
        points?: readonly Point[];
      };
      return { points: points.map((point) => ({ x: point.x, y: point.y })), label: { x, y } };
    }),
  };
}
