/** Segments between joint centres. Never compared with lengths between surface landmarks (see facts on joint norms). */
export const segments = [
  { id: 'leftUpperArm', label: 'Left upper arm', from: 'leftUpperArm', to: 'leftLowerArm' },
  { id: 'rightUpperArm', label: 'Right upper arm', from: 'rightUpperArm', to: 'rightLowerArm' },
  { id: 'leftForearm', label: 'Left forearm', from: 'leftLowerArm', to: 'leftHand' },
  { id: 'rightForearm', label: 'Right forearm', from: 'rightLowerArm', to: 'rightHand' },
  { id: 'leftThigh', label: 'Left thigh', from: 'leftUpperLeg', to: 'leftLowerLeg' },
  { id: 'rightThigh', label: 'Right thigh', from: 'rightUpperLeg', to: 'rightLowerLeg' },
  { id: 'leftShank', label: 'Left shank', from: 'leftLowerLeg', to: 'leftFoot' },
  { id: 'rightShank', label: 'Right shank', from: 'rightLowerLeg', to: 'rightFoot' },
  { id: 'shoulderWidth', label: 'Between shoulder joints', from: 'leftUpperArm', to: 'rightUpperArm' },
  { id: 'hipWidth', label: 'Between hip joints', from: 'leftUpperLeg', to: 'rightUpperLeg' },
] as const;

export type SegmentId = (typeof segments)[number]['id'];

/** Length of each segment whose joints are both mapped. */
export type SegmentLengths = Readonly<Partial<Record<SegmentId, number>>>;
