import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import {
  PMREMGenerator,
  Vector3,
  type DirectionalLight,
  type Scene,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three';
import { RoomEnvironment } from 'three/addons/environments/RoomEnvironment.js';
import { wantFrame } from '../state/stageStore.ts';
import { contextStore } from '../state/contextLoss.ts';

/** Where the key light stands when the camera is in front: to the upper left of the viewer. */
const keyPlace = new Vector3(-1.5, 1.7, 1.3);

const upright = new Vector3(0, 1, 0);

let key: DirectionalLight | null = null;

/** Turns the studio with a camera, so that every side of a figure is judged in the same light. */
export function turnStudio(scene: Scene, azimuthRad: number): void {
  key?.position.copy(keyPlace).applyAxisAngle(upright, azimuthRad);
  key?.updateMatrixWorld();
  scene.environmentRotation.y = azimuthRad;
}

/** A neutral studio: one key light and the light of a room all round. One light alone: large figures feel each. */
export function Studio() {
  const noteKey = (light: DirectionalLight | null): void => {
    key = light;
    light?.layers.enableAll();
  };
  return (
    <>
      <RoomLight />
      <directionalLight ref={noteKey} intensity={1.6} />
    </>
  );
}

/**
 * Three makes pictures of rooms 256 px wide at least, which takes 3.5 s of a processor that draws by itself; the blur
 * that this room is seen through is wider than a pixel of 64. The size is no part of the public face of three 0.187:
 * were these names to change, the light would only take longer again.
 */
const smallRoom = { _cubeSize: 64, _setSize: () => {} };

/** Light from all round by three's room. */
function RoomLight() {
  const { gl, scene } = useThree();
  useEffect(() => {
    let target = lightRoom(gl, scene);
    // Its picture lives on the GPU alone, and is made anew before any frame is drawn in a context that came back.
    const stop = contextStore.subscribe(({ epoch }, before) => {
      if (epoch === before.epoch) return;
      target.dispose();
      target = lightRoom(gl, scene);
    });
    return () => {
      stop();
      scene.environment = null;
      target.dispose();
    };
  }, [gl, scene]);
  return null;
}

function lightRoom(gl: WebGLRenderer, scene: Scene): WebGLRenderTarget {
  const generator = Object.assign(new PMREMGenerator(gl), smallRoom);
  const room = new RoomEnvironment();
  const target = generator.fromScene(room, 0.04);
  room.dispose();
  generator.dispose();
  scene.environment = target.texture;
  scene.environmentIntensity = 0.5;
  wantFrame();
  return target;
}
