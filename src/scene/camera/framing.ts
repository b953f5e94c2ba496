/** What a pane should show, in life-size mm in the plane that faces the camera: x to the viewer's right from the axis. */
export interface FramedContent {
  readonly leftMm: number;
  readonly rightMm: number;
  readonly bottomMm: number;
  readonly topMm: number;
}

/** Room for labels beside the content, CSS px. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Framing {
  /** Height of the whole picture. */
  readonly heightMm: number;
  /** What stands in the middle of the picture. */
  readonly middleXMm: number;
  readonly middleYMm: number;
}

/** The part of a pane that its content gets at least. */
const leastShare = 0.6;

/** The framing that shows the content as large as the margins allow, centred between them. */
export function frameContent(
  content: FramedContent,
  margins: Margins,
  size: { readonly width: number; readonly height: number },
): Framing {
  // In a pane too small for its margins the columns lie over the content rather than make it tiny.
  const freeWidth = Math.max(size.width - margins.left - margins.right, leastShare * size.width);
  const freeHeight = Math.max(size.height - margins.top - margins.bottom, leastShare * size.height);
  const mmPerPx = Math.max(
    (content.rightMm - content.leftMm) / freeWidth,
    (content.topMm - content.bottomMm) / freeHeight,
  );
  return {
    heightMm: mmPerPx * size.height,
    middleXMm: (content.leftMm + content.rightMm) / 2 + ((margins.right - margins.left) / 2) * mmPerPx,
    middleYMm: (content.bottomMm + content.topMm) / 2 + ((margins.top - margins.bottom) / 2) * mmPerPx,
  };
}
