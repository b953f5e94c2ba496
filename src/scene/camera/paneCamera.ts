import CameraControls from 'camera-controls';
import {
  Box3,
  MathUtils,
  Matrix4,
  OrthographicCamera,
  PerspectiveCamera,
  Quaternion,
  Raycaster,
  Sphere,
  Spherical,
  Vector2,
  Vector3,
  Vector4,
} from 'three';
import type { Vec3 } from '../../core/geometry/vectors.ts';
import type { CameraPose } from '../../state/cameraPose.ts';
import type { Framing } from './framing.ts';

CameraControls.install({
  THREE: { Vector2, Vector3, Vector4, Quaternion, Matrix4, Spherical, Box3, Sphere, Raycaster, MathUtils },
});

/** A long lens, so that a figure in perspective keeps its proportions: 85 mm on 35 mm film and longer. */
const fovDegrees = 20;
const tangent = 2 * Math.tan((fovDegrees * Math.PI) / 360);

/** Picture height of the orthographic camera at zoom 1. */
const unitHeightMm = 1000;

/** Seconds that camera-controls damps with; a glide is at rest within 200 ms. */
const glideS = 0.045;

/** One pane's camera: orthographic or perspective, both moved by one set of controls. */
export class PaneCamera {
  readonly controls: CameraControls;
  private readonly orthographic = new OrthographicCamera(-500, 500, 500, -500, 1, 10000);
  private readonly perspective = new PerspectiveCamera(fovDegrees, 1, 1, 10000);
  private heightPx = 1;

  constructor() {
    this.controls = new CameraControls(this.orthographic);
    this.controls.smoothTime = glideS;
    this.controls.draggingSmoothTime = 0.02;
    this.controls.dollyToCursor = true;
    this.controls.minZoom = 1e-4;
    this.controls.maxZoom = 1e5;
    this.controls.minDistance = 1;
    this.setInputs();
    void this.controls.setLookAt(0, 900, this.farAway(), 0, 900, 0, false);
  }

  get camera(): OrthographicCamera | PerspectiveCamera {
    return this.isPerspective ? this.perspective : this.orthographic;
  }

  get isPerspective(): boolean {
    return this.controls.camera === this.perspective;
  }

  /** Height of the picture at the target. */
  get heightMm(): number {
    return this.isPerspective ? this.controls.distance * tangent : unitHeightMm / this.orthographic.zoom;
  }

  get mmPerPx(): number {
    return this.heightMm / this.heightPx;
  }

  /** What of the facing plane stands in the middle of the picture: mm to the viewer's right of the scene's origin. */
  get middleXMm(): number {
    const azimuth = this.controls.azimuthAngle;
    const target = this.controls.getTarget(new Vector3(), false);
    const right = target.x * Math.cos(azimuth) - target.z * Math.sin(azimuth);
    return right + this.controls.getFocalOffset(new Vector3(), false).x;
  }

  /** Height of the middle of the picture in a level view, mm. */
  get middleYMm(): number {
    const focalUp = this.controls.getFocalOffset(new Vector3(), false).y;
    return this.controls.getTarget(new Vector3(), false).y - focalUp;
  }

  setSize(width: number, height: number): void {
    this.heightPx = height;
    const aspect = width / height;
    const halfWidth = (unitHeightMm / 2) * aspect;
    if (this.perspective.aspect === aspect && this.orthographic.right === halfWidth) return;
    this.orthographic.right = halfWidth;
    this.orthographic.left = -halfWidth;
    this.perspective.aspect = aspect;
    this.camera.updateProjectionMatrix();
  }

  /** Keeps near and far round a sphere in the scene; called whenever the camera or the scene moved. */
  setDepth(centre: Vector3, radius: number): void {
    const { camera } = this;
    const away = camera.position.distanceTo(centre);
    // An orthographic camera may have the scene behind it: panning along the view must not cut it.
    const near = this.isPerspective ? Math.max(away - radius, away / 500, 0.1) : away - 2 * radius;
    const far = away + 2 * radius;
    if (camera.near === near && camera.far === far) return;
    camera.near = near;
    camera.far = far;
    camera.updateProjectionMatrix();
  }

  setProjection(isPerspective: boolean): void {
    if (isPerspective === this.isPerspective) return;
    const { heightMm } = this;
    this.controls.camera = isPerspective ? this.perspective : this.orthographic;
    this.setInputs();
    this.setHeight(heightMm, false);
    this.controls.update(0);
    this.camera.updateProjectionMatrix();
  }

  setHeight(heightMm: number, isGliding: boolean): void {
    if (this.isPerspective) {
      void this.controls.zoomTo(1, isGliding);
      void this.controls.dollyTo(heightMm / tangent, isGliding);
    } else {
      void this.controls.dollyTo(this.farAway(heightMm), isGliding);
      void this.controls.zoomTo(unitHeightMm / heightMm, isGliding);
    }
  }

  /** Turns by the shorter way. */
  rotateTo(azimuthRad: number, polarRad: number, isGliding: boolean): void {
    this.controls.normalizeRotations();
    const turn = MathUtils.euclideanModulo(azimuthRad - this.controls.azimuthAngle, 2 * Math.PI);
    const shorter = turn > Math.PI ? turn - 2 * Math.PI : turn;
    void this.controls.rotateTo(this.controls.azimuthAngle + shorter, polarRad, isGliding);
  }

  /** Frames what stands about an upright axis at `axisXMm`; the camera goes on turning about that axis. */
  frame(framing: Framing, axisXMm: number, isGliding: boolean): void {
    this.setHeight(framing.heightMm, isGliding);
    void this.controls.moveTo(axisXMm, framing.middleYMm, 0, isGliding);
    void this.controls.setFocalOffset(framing.middleXMm, 0, 0, isGliding);
  }

  /** Puts a place into the middle of the picture and makes a length about it fill the shorter side. */
  look([x, y, z]: Vec3, lengthMm: number, isGliding: boolean): void {
    const { aspect } = this.perspective;
    this.setHeight(lengthMm / Math.min(1, aspect), isGliding);
    void this.controls.moveTo(x, y, z, isGliding);
    void this.controls.setFocalOffset(0, 0, 0, isGliding);
  }

  /** Moves the camera on. True while it still moves. */
  advance(seconds: number): boolean {
    const isMoving = this.controls.update(seconds);
    // The focal offset goes by the matrix that camera-controls finds, which is as it was before it turned the camera.
    this.controls.update(0);
    return isMoving;
  }

  /** Takes in what was set without a glide, so that the next frame does not find the camera moving. */
  settle(): void {
    for (let steps = 0; this.advance(0) && steps < 4; steps++);
  }

  pose(): CameraPose {
    const target = this.controls.getTarget(new Vector3());
    return {
      azimuthRad: this.controls.azimuthAngle,
      polarRad: this.controls.polarAngle,
      target: [target.x, target.y, target.z],
      heightMm: this.heightMm,
      isPerspective: this.isPerspective,
    };
  }

  setPose(pose: CameraPose): void {
    this.setProjection(pose.isPerspective);
    void this.controls.moveTo(...pose.target, false);
    void this.controls.rotateTo(pose.azimuthRad, pose.polarRad, false);
    this.setHeight(pose.heightMm, false);
    this.controls.update(0);
  }

  /** Takes over another pane's camera to the last bit, so that linked panes show the very same. */
  copy(leader: PaneCamera): void {
    this.setProjection(leader.isPerspective);
    this.controls.fromJSON(leader.controls.toJSON(), false);
    this.controls.update(0);
    const { camera } = this;
    camera.position.copy(leader.camera.position);
    camera.quaternion.copy(leader.camera.quaternion);
    camera.zoom = leader.camera.zoom;
    camera.near = leader.camera.near;
    camera.far = leader.camera.far;
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld(true);
  }

  dispose(): void {
    this.controls.dispose();
  }

  /** Well outside anything of that height, seen orthographically. */
  private farAway(heightMm = unitHeightMm): number {
    return 4 * heightMm;
  }

  private setInputs(): void {
    const { ACTION } = CameraControls;
    this.controls.mouseButtons.wheel = this.isPerspective ? ACTION.DOLLY : ACTION.ZOOM;
    this.controls.mouseButtons.middle = ACTION.TRUCK;
    this.controls.touches.two = this.isPerspective ? ACTION.TOUCH_DOLLY_TRUCK : ACTION.TOUCH_ZOOM_TRUCK;
  }
}
