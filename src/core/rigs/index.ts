export { correctRig, type JointChoices } from './correctRig.ts';
export { facingOf, upOf, type JointPositions } from './facing.ts';
export { measureSegments } from './measureSegments.ts';
export { recognizeRig } from './recognizeRig.ts';
export { rigNodesOf } from './rigNodes.ts';
