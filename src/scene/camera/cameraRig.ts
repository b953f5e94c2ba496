import type { Vector3 } from 'three';
import { onCameraRequest, type CameraRequest } from '../../state/cameraRequests.ts';
import { views, type NamedView, type ViewId } from '../../state/cameraPose.ts';
import { notePane, notePointer, onPanesChanged, paneElement } from '../../state/paneStore.ts';
import { notePress } from '../../state/calibration.ts';
import { activePane, stagePanes } from '../../state/stagePanes.ts';
import { changeView, viewStore } from '../../state/viewStore.ts';
import { frameContent, type FramedContent, type Framing, type Margins } from './framing.ts';
import { listenForGrabs } from './grabLandmark.ts';
import { PaneCamera } from './paneCamera.ts';
import { pressRay, pressSlackPx } from './pressRay.ts';
import { readPointer } from './readPointer.ts';
import { paneLimit } from '../../core/project/arrange.ts';

/** What a pane shows and must be framed to. */
export interface PaneContent {
  readonly content: FramedContent;
  /** Room round the content in a pane of that width, CSS px. */
  readonly margins: (widthPx: number) => Margins;
  /** Centre and radius of all that must not be cut by the near and far planes. */
  readonly centre: Vector3;
  readonly radius: number;
}

/** Turns of the turntable in a second. */
const turnsPerSecond = 1 / 12;

const reducesMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * The cameras of all panes. Linked panes follow the one that was moved last, the leader. A pane that nobody has
 * panned or zoomed stays framed to its content whatever changes.
 */
export class CameraRig {
  private readonly cameras = Array.from({ length: paneLimit }, () => new PaneCamera());
  private readonly elements: (HTMLElement | null)[] = [];
  private readonly isFramed = Array.from({ length: paneLimit }, () => true);
  private readonly stops: (() => void)[] = [];
  /** What each pane was framed to last. */
  private readonly framings: Framing[] = [];
  private contents: readonly PaneContent[] = [];
  private leader = 0;

  constructor(private readonly invalidate: () => void) {
    this.cameras.forEach((camera, pane) => this.follow(camera, pane));
    this.stops.push(
      onCameraRequest((request) => this.answer(request)),
      onPanesChanged(() => this.connect()),
    );
    this.connect();
  }

  camera(pane: number): PaneCamera {
    const camera = this.cameras[pane];
    if (!camera) throw new Error(`CameraRig: no pane ${pane}`);
    return camera;
  }

  /** Says what the panes show now. A pane that has to be framed otherwise for it is. */
  setContents(contents: readonly PaneContent[]): void {
    this.contents = contents;
    contents.forEach((_, pane) => this.keepFramed(pane));
  }

  /** Called when a pane's size changed. */
  resize(pane: number, width: number, height: number): void {
    this.camera(pane).setSize(width, height);
    this.keepFramed(pane);
  }

  /** Moves the cameras on by a frame. True while one is still moving. */
  update(seconds: number, paneCount: number): boolean {
    const { isLinked, isTurning } = viewStore.getState();
    if (this.leader >= paneCount) this.leader = 0;
    const led = isLinked ? [this.leader] : [...Array(paneCount).keys()];
    let isMoving = isTurning;
    for (const pane of led) {
      const camera = this.camera(pane);
      if (isTurning) void camera.controls.rotate(2 * Math.PI * turnsPerSecond * seconds, 0, false);
      isMoving = camera.advance(seconds) || isMoving;
      this.setDepth(pane);
    }
    for (let pane = 0; pane < paneCount; pane++) {
      const camera = this.camera(pane);
      if (isLinked && pane !== this.leader) camera.copy(this.camera(this.leader));
      camera.camera.updateMatrixWorld();
      this.noteReadout(pane);
    }
    return isMoving;
  }

  dispose(): void {
    for (const stop of this.stops) stop();
    for (const camera of this.cameras) camera.dispose();
  }

  private connect(): void {
    this.cameras.forEach((camera, pane) => {
      const element = paneElement(pane);
      if (this.elements[pane] === element) return;
      camera.controls.disconnect();
      this.elements[pane] = element;
      if (!element) return;
      // Before the controls hear of it: a follower takes over the leader's place when it is taken hold of.
      element.addEventListener('pointerdown', () => this.lead(pane), { capture: true });
      element.addEventListener('wheel', () => this.lead(pane), { capture: true, passive: true });
      element.addEventListener('pointermove', (event) =>
        notePointer(readPointer(pane, camera, element, event)),
      );
      element.addEventListener('pointerleave', () => notePointer(null));
      listenForGrabs(pane, element, camera);
      this.listenForPresses(pane, element);
      camera.controls.connect(element);
    });
    this.invalidate();
  }

  /** A press that does not move is for the tool in hand; one that does turns the camera as ever. */
  private listenForPresses(pane: number, element: HTMLElement): void {
    let start: PointerEvent | null = null;
    element.addEventListener(
      'pointerdown',
      (event) => (start = event.isPrimary && event.button === 0 ? event : null),
    );
    element.addEventListener('pointerup', (event) => {
      const from = start;
      start = null;
      const lead = stagePanes().find(({ index }) => index === pane)?.lead;
      if (!from || !lead || viewStore.getState().tool === null) return;
      if (Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > pressSlackPx) return;
      notePress({
        pane,
        figure: lead.derived.figure.id,
        ray: pressRay(lead, this.camera(pane), element, event),
      });
    });
  }

  private follow(camera: PaneCamera, pane: number): void {
    for (const type of ['controlstart', 'control', 'transitionstart', 'wake'] as const)
      camera.controls.addEventListener(type, this.invalidate);
    camera.controls.addEventListener('control', () => this.noteControl(pane));
    camera.controls.addEventListener('rest', () => this.noteRest(pane));
  }

  private lead(pane: number): void {
    if (!viewStore.getState().isLinked || pane === this.leader) return;
    this.camera(pane).copy(this.camera(this.leader));
    this.leader = pane;
  }

  /** The pane that a request moves: its own, else the active figure's; linked ones then follow it. */
  private paneOf(request: CameraRequest): number {
    const pane = request.pane ?? activePane();
    this.lead(pane);
    return pane;
  }

  private answer(request: CameraRequest): void {
    const isGliding = !reducesMotion();
    const pane = this.paneOf(request);
    const camera = this.camera(pane);
    switch (request.kind) {
      case 'view':
        this.showView(pane, request.view, isGliding);
        break;
      case 'fit':
        this.isFramed[pane] = true;
        this.frame(pane, isGliding);
        break;
      case 'look':
        this.isFramed[pane] = false;
        camera.look(request.at, request.lengthMm, isGliding);
        break;
      case 'projection':
        camera.setProjection(!camera.isPerspective);
        this.noteView(pane);
        break;
      case 'turn':
        void camera.controls.rotate(request.azimuthRad, request.polarRad, isGliding);
        this.setView(pane, 'turned');
        break;
      case 'pan':
        this.isFramed[pane] = false;
        void camera.controls.truck(
          request.rightPx * camera.mmPerPx,
          -request.upPx * camera.mmPerPx,
          isGliding,
        );
        break;
      case 'zoom':
        this.isFramed[pane] = false;
        camera.setHeight(camera.heightMm / request.factor, isGliding);
        break;
    }
    this.invalidate();
  }

  private showView(pane: number, id: NamedView, isGliding: boolean): void {
    const view = views.find((each) => each.id === id)!;
    const camera = this.camera(pane);
    camera.setProjection(view.isPerspective);
    camera.rotateTo(view.azimuthRad, view.polarRad, isGliding);
    this.setView(pane, id);
    if (this.isFramed[pane]) this.frame(pane, isGliding);
  }

  private frame(pane: number, isGliding: boolean): void {
    const framing = this.framingOf(pane);
    if (!framing) return;
    this.framings[pane] = framing;
    this.camera(pane).frame(framing, 0, isGliding);
    if (!isGliding) this.camera(pane).settle();
    this.setDepth(pane);
  }

  /** Frames a pane anew unless that would change nothing: setting a camera wakes it, and costs a frame. */
  private keepFramed(pane: number): void {
    if (!this.isFramed[pane]) return;
    const [next, last] = [this.framingOf(pane), this.framings[pane]];
    const keys = ['heightMm', 'middleXMm', 'middleYMm'] as const;
    if (!next || !last || keys.some((key) => next[key] !== last[key])) this.frame(pane, false);
  }

  /** What a pane must show; null without content or size. */
  private framingOf(pane: number): Framing | null {
    const shown = this.contents[pane];
    const element = this.elements[pane];
    if (!shown || !element) return null;
    const size = { width: element.clientWidth, height: element.clientHeight };
    if (size.width === 0 || size.height === 0) return null;
    return frameContent(shown.content, shown.margins(size.width), size);
  }

  private setDepth(pane: number): void {
    const shown = this.contents[pane];
    if (shown) this.camera(pane).setDepth(shown.centre, shown.radius);
  }

  private noteControl(pane: number): void {
    const { currentAction } = this.camera(pane).controls;
    const isRotating = currentAction === 1 || currentAction === 64;
    if (!isRotating) this.isFramed[pane] = false;
    this.noteView(pane);
  }

  private noteRest(pane: number): void {
    const cameras = [...viewStore.getState().cameras];
    cameras[pane] = this.camera(pane).pose();
    changeView({ cameras });
  }

  /** Names the view that the camera shows, if it is one that has a name. */
  private noteView(pane: number): void {
    const { azimuthRad, polarRad, isPerspective } = this.camera(pane).pose();
    const named = views.find(
      (view) =>
        view.isPerspective === isPerspective &&
        Math.abs(polarRad - view.polarRad) < 1e-3 &&
        Math.abs(Math.sin((azimuthRad - view.azimuthRad) / 2)) < 1e-3,
    );
    this.setView(pane, named?.id ?? 'turned');
  }

  private setView(pane: number, view: ViewId): void {
    const { views: shown, isLinked } = viewStore.getState();
    const next = shown.map((each, i) => (isLinked || i === pane ? view : each));
    if (next.some((each, i) => each !== shown[i])) changeView({ views: next });
  }

  private noteReadout(pane: number): void {
    const { mmPerPx, isPerspective, controls } = this.camera(pane);
    notePane(pane, {
      mmPerPx,
      azimuthRad: controls.azimuthAngle,
      polarRad: controls.polarAngle,
      isPerspective,
    });
  }
}
