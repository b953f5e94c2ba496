import type { Convention } from './convention.ts';

export const characterCreator = {
  id: 'character-creator',
  label: 'Character Creator or ActorCore',
  source:
    'https://manual.reallusion.com/Character-Creator-4/Content/ENU/4.0/04_Introducing_the_User_Interface/Bone-List.htm',
  sides: [['L', 'R']],
  names: {
    hips: ['CC_Base_Hip'],
    spine: ['CC_Base_Waist'],
    chest: ['CC_Base_Spine01'],
    upperChest: ['CC_Base_Spine02'],
    neck: ['CC_Base_NeckTwist01'],
    head: ['CC_Base_Head'],
    shoulder: ['CC_Base_{side}_Clavicle'],
    upperArm: ['CC_Base_{side}_Upperarm'],
    lowerArm: ['CC_Base_{side}_Forearm'],
    hand: ['CC_Base_{side}_Hand'],
    upperLeg: ['CC_Base_{side}_Thigh'],
    lowerLeg: ['CC_Base_{side}_Calf'],
    foot: ['CC_Base_{side}_Foot'],
    toes: ['CC_Base_{side}_ToeBase'],
  },
} as const satisfies Convention;
