import { useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';
import { PMREMGenerator, type Group } from 'three';
import { RoomEnvironment } from 'three/addons/environments/RoomEnvironment.js';
import { useContextLoss } from '../state/hooks.ts';

/** Key, fill and rim light stand with the viewer, so that every side of a figure is judged in the same light. */
export const lightRig: { group: Group | null } = { group: null };

/** A neutral studio: soft key from the upper left, light from all round, a rim that lifts dark models off the ground. */
export function Studio() {
  const group = useRef<Group>(null);
  useEffect(() => {
    lightRig.group = group.current;
    group.current?.traverse((object) => object.layers.enableAll());
    return () => {
      lightRig.group = null;
    };
  }, []);
  return (
    <>
      <RoomLight />
      <group ref={group}>
        <directionalLight position={[-1.5, 1.7, 1.3]} intensity={1.85} />
        <directionalLight position={[1.6, 0.5, 0.7]} intensity={0.25} />
        <directionalLight position={[0.6, 1.2, -1.6]} intensity={0.7} />
      </group>
    </>
  );
}

/** Light from all round by three's room; made anew after a lost context, since its picture lives on the GPU alone. */
function RoomLight() {
  const { gl, scene, invalidate } = useThree();
  const epoch = useContextLoss((context) => context.epoch);
  useEffect(() => {
    const generator = new PMREMGenerator(gl);
    const room = new RoomEnvironment();
    const target = generator.fromScene(room, 0.04);
    room.dispose();
    generator.dispose();
    scene.environment = target.texture;
    scene.environmentIntensity = 0.4;
    invalidate();
    return () => {
      scene.environment = null;
      target.dispose();
    };
  }, [gl, scene, invalidate, epoch]);
  return null;
}
