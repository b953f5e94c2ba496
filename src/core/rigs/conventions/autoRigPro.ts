import type { Convention } from './convention.ts';

export const autoRigPro = {
  id: 'auto-rig-pro',
  label: 'Blender Auto-Rig Pro',
  source: 'https://lucky3d.fr/auto-rig-pro/doc/ge_export_doc.html',
  sides: [['l', 'r']],
  names: {
    hips: ['root.x'],
    spine: ['spine_01.x'],
    chest: ['spine_02.x'],
    upperChest: ['spine_03.x'],
    neck: ['neck.x'],
    head: ['head.x'],
    shoulder: ['shoulder.{side}'],
    upperArm: ['arm_stretch.{side}'],
    lowerArm: ['forearm_stretch.{side}'],
    hand: ['hand.{side}'],
    upperLeg: ['thigh_stretch.{side}'],
    lowerLeg: ['leg_stretch.{side}'],
    foot: ['foot.{side}'],
    toes: ['toes_01.{side}'],
  },
} as const satisfies Convention;
