/**
 * The CSS transform that turns an upright cube as the figure is seen by a camera at these angles (azimuth from the
 * front towards the figure's left, polar from straight above). CSS has y down and z towards the viewer.
 */
export const axisCubeTransform = (azimuthRad: number, polarRad: number): string =>
  `rotateX(${polarRad - Math.PI / 2}rad) rotateY(${-azimuthRad}rad)`;
