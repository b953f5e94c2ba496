/**
 * Maps one large surface from another in a process of its own, and says by how many bytes it grew at its peak, both meshes
 * included. It looks every few milliseconds: the highest mark that the system keeps is also that of the process that
 * started this one.
 */
import { mapWithWorkers, startWorkers } from './distanceWorkers.ts';
import { wavyBall } from './wavyBall.ts';

const [rings, workerCount] = process.argv.slice(2).map(Number) as [number, number];
const workers = await startWorkers(workerCount);
const baseBytes = process.memoryUsage.rss();
let peakBytes = 0;
const look = setInterval(() => (peakBytes = Math.max(peakBytes, process.memoryUsage.rss())), 2);
const [surface, other] = [wavyBall(rings, 0), wavyBall(rings, 1)];
await mapWithWorkers(workers, surface, other);
clearInterval(look);
process.send!(peakBytes - baseBytes);
for (const worker of workers) await worker.terminate();
process.disconnect();
