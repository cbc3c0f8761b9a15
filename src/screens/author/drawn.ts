/** What a drawn diagram consists of. Apart from what makes it (picture.ts), which is loaded with the first diagram. */
import type { GraphEdge } from './caseGraph.ts';
import type { CaseItem } from './caseItems.ts';
import type { Point } from './layout.ts';

export interface DrawnBox {
  readonly item: CaseItem;
  readonly head: string;
  readonly text: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface DrawnLine {
  readonly edge: GraphEdge;
  readonly path: string;
  readonly words: string;
  readonly label: Point;
}
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly DrawnBox[];
  readonly lines: readonly DrawnLine[];
}

/** From one line of a box's text to the next. */
export const lineHeight = 15;
