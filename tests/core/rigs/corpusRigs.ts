import type { Convention } from '../../../src/core/rigs/conventions/convention.ts';

type Names = Readonly<Record<string, string>>;

const one = (names: Names): Convention['names'] =>
  Object.fromEntries(Object.entries(names).map(([role, name]) => [role, [name]]));

const rig = (id: string, sides: readonly [string, string], names: Names): Convention => ({
  id,
  label: '',
  source: 'read in the file',
  sides: [sides],
  names: one(names),
});

const dotted = {
  lowerLeg: 'LowerLeg.{side}',
  upperLeg: 'UpperLeg.{side}',
  foot: 'Foot.{side}',
  shoulder: 'Shoulder.{side}',
  upperArm: 'UpperArm.{side}',
  lowerArm: 'LowerArm.{side}',
  hips: 'Hips',
  spine: 'Abdomen',
  chest: 'Torso',
  neck: 'Neck',
  head: 'Head',
};

const quaternius = (hand: string, more: Names = {}): Convention =>
  rig('quaternius', ['L', 'R'], { ...dotted, hand, ...more });

const vrm = rig('vrm', ['L', 'R'], {
  hips: 'hips',
  spine: 'spine',
  chest: 'chest',
  neck: 'neck',
  head: 'head',
  shoulder: 'shoulder.{side}',
  upperArm: 'upper_arm.{side}',
  lowerArm: 'lower_arm.{side}',
  hand: 'hand.{side}',
  upperLeg: 'upper_leg.{side}',
  lowerLeg: 'lower_leg.{side}',
  foot: 'foot.{side}',
  toes: 'toes.{side}',
});

const gdquest = rig('unreal-4', ['l', 'r'], {
  hips: 'pelvis',
  spine: 'spine_01',
  chest: 'spine_02',
  neck: 'neck_01',
  head: 'head',
  shoulder: 'clavicle.{side}',
  upperArm: 'upperarm.{side}',
  lowerArm: 'lowerarm.{side}',
  hand: 'hand.{side}',
  upperLeg: 'thigh.{side}',
  lowerLeg: 'calf.{side}',
  foot: 'foot.{side}',
  toes: 'ball.{side}',
});

const kayKit = rig('kaykit', ['l', 'r'], {
  hips: 'hips',
  spine: 'spine',
  chest: 'chest',
  head: 'head',
  upperArm: 'upperarm.{side}',
  lowerArm: 'lowerarm.{side}',
  hand: 'wrist.{side}', // where the forearm ends; hand.l is 7 cm beyond
  upperLeg: 'upperleg.{side}',
  lowerLeg: 'lowerleg.{side}',
  foot: 'foot.{side}',
  toes: 'toes.{side}',
});

/** Its numbers differ from left to right, so that the sides spell out the whole name. */
const lumberjack: Names = {
  hips: 'DEF-spine_02',
  spine: 'DEF-spine.001_03',
  chest: 'DEF-spine.002_04',
  upperChest: 'DEF-spine.003_05',
  neck: 'DEF-neck_050',
  head: 'DEF-head_051',
  leftUpperArm: 'DEF-upper_arm.L_045',
  leftLowerArm: 'DEF-forearm.L_047',
  leftHand: 'DEF-hand.L_049',
  leftUpperLeg: 'DEF-thigh.L_023',
  leftLowerLeg: 'DEF-shin.L_025',
  leftFoot: 'DEF-foot.L_027',
  leftToes: 'DEF-toe.L_028',
  rightUpperArm: 'DEF-upper_arm.R_037',
  rightLowerArm: 'DEF-forearm.R_039',
  rightHand: 'DEF-hand.R_041',
  rightUpperLeg: 'DEF-thigh.R_015',
  rightLowerLeg: 'DEF-shin.R_017',
  rightFoot: 'DEF-foot.R_019',
  rightToes: 'DEF-toe.R_020',
};

/** Its arms' numbers run down on the left and up on the right. */
const cesiumMan: Names = {
  hips: 'Skeleton_torso_joint_1',
  spine: 'Skeleton_torso_joint_2',
  chest: 'torso_joint_3',
  neck: 'Skeleton_neck_joint_1',
  head: 'Skeleton_neck_joint_2',
  leftUpperArm: 'Skeleton_arm_joint_L__4_',
  leftLowerArm: 'Skeleton_arm_joint_L__3_',
  leftHand: 'Skeleton_arm_joint_L__2_',
  leftUpperLeg: 'leg_joint_L_1',
  leftLowerLeg: 'leg_joint_L_2',
  leftFoot: 'leg_joint_L_3',
  leftToes: 'leg_joint_L_5',
  rightUpperArm: 'Skeleton_arm_joint_R',
  rightLowerArm: 'Skeleton_arm_joint_R__2_',
  rightHand: 'Skeleton_arm_joint_R__3_',
  rightUpperLeg: 'leg_joint_R_1',
  rightLowerLeg: 'leg_joint_R_2',
  rightFoot: 'leg_joint_R_3',
  rightToes: 'leg_joint_R_5',
};

/** The nodes that the joints of each third-party figure are, read off its tree and checked by their places. */
export const corpusRigs: Readonly<
  Record<string, Convention | { readonly id: string; readonly names: Names }>
> = {
  'A_rigged/CesiumMan/CesiumMan.gltf': { id: 'hierarchy', names: cesiumMan },
  'A_rigged/gdquest_mannequiny.glb': gdquest,
  'A_rigged/kaykit_mannequin/manny_med_mod.gltf': kayKit,
  'A_rigged/playcanvas_lumberjack.glb': { id: 'rigify-deform', names: lumberjack },
  // No hand: all fingers start where the forearm ends, and the first is taken.
  'A_rigged/quaternius_astronaut_finn.glb': quaternius('Pinky1.{side}'),
  'A_rigged/quaternius_knight.glb': quaternius('Palm.{side}'),
  'A_rigged/quaternius_man_Casual.glb': quaternius('Hand.{side}', { upperChest: 'Chest' }),
  'A_rigged/quaternius_platformer_humanoidrig.glb': quaternius('Fist.{side}'),
  'A_rigged/quaternius_woman_Casual.glb': quaternius('Hand.{side}', { upperChest: 'Chest' }),
  'A_rigged/vrm_basic_armature_vrm0.vrm': vrm,
  'A_rigged/vrm_basic_armature_vrm1.vrm': vrm,
  'A_rigged/vrm_debug_robot.vrm': vrm,
  'E_encodings/cesiumman.glb': { id: 'hierarchy', names: cesiumMan },
  'E_encodings/cesiumman_draco.glb': { id: 'hierarchy', names: cesiumMan },
  'E_encodings/cesiumman_ktx2_texture.glb': { id: 'hierarchy', names: cesiumMan },
  'E_encodings/cesiumman_meshopt.glb': { id: 'hierarchy', names: cesiumMan },
  'E_encodings/quaternius_man_casual_embedded.gltf': quaternius('Hand.{side}', { upperChest: 'Chest' }),
  'E_encodings/two_figures_one_scene.glb': quaternius('Hand.{side}', { upperChest: 'Chest' }),
};

/** Figures without a skeleton. */
export const corpusUnrigged = [
  'A_rigged/drei_archer_draco.glb',
  'A_rigged/mesh2motion_human_mannequin.glb',
  'A_rigged_derived/mh_male_avg_morph_only.glb',
  'E_encodings/mh_female_draco_unskinned.glb',
  'E_encodings/mh_female_sparse_morph.glb',
  'E_encodings/two_scenes.glb',
  'N_negative/mesh2motion_fox.glb',
];

/** Figures whose parts hang on nodes that are not a person's: no elbows, no knees. */
export const corpusOther = ['A_rigged/kenney_platformer_character/character.glb'];
