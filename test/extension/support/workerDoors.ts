// Loaded into a worker thread before its own script: whatever calls at a door there is ours.
import { BroadcastChannel } from 'node:worker_threads';
import { listenAtDoors } from './doors';
import { WORKERS_CHANNEL, type WorkerReport } from './quiet';

const channel = new BroadcastChannel(WORKERS_CHANNEL);
const report = (message: WorkerReport): void => channel.postMessage(message);
channel.unref();
listenAtDoors((call) => report({ kind: 'call', call }));
report({ kind: 'listening' });
