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

/** The framing that shows the content as large as the margins allow, centred between them. */
export function frameContent(
  content: FramedContent,
  margins: Margins,
  size: { readonly width: number; readonly height: number },
): Framing {
  // A pane too narrow for its margins still gives the content a third of its width.
  const freeWidth = Math.max(size.width - margins.left - margins.right, size.width / 3);
  const freeHeight = Math.max(size.height - margins.top - margins.bottom, size.height / 3);
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
