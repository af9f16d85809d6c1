import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';

/** What starts a program or opens a socket, by the object that has it. */
const DOORS: readonly (readonly [object, readonly string[]])[] = [
  [childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']],
  [net, ['connect', 'createConnection', 'createServer']],
  [net.Socket.prototype, ['connect']],
  [tls, ['connect', 'createServer']],
  [http, ['request', 'get', 'createServer']],
  [https, ['request', 'get', 'createServer']],
  [http2, ['connect', 'createServer', 'createSecureServer']],
  [dgram, ['createSocket']],
  [dns, ['lookup', 'resolve']],
  [globalThis, ['fetch', 'WebSocket', 'EventSource']],
];

/** Tells of each call at a door of this thread, by what led to it, until the answer is called. */
export function listenAtDoors(hear: (call: string) => void, doors = DOORS): () => void {
  const undo = doors.flatMap(([owner, names]) => names.map((name) => listen(owner, name, hear)));
  return () => undo.forEach((restore) => restore());
}

function listen(owner: object, name: string, hear: (call: string) => void): () => void {
  const kept = Object.getOwnPropertyDescriptor(owner, name);
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function' || kept?.configurable === false) return () => undefined;
  const heard = (): void => hear(`${name}: ${new Error().stack ?? ''}`);
  const hook = new Proxy(original as (...args: unknown[]) => unknown, {
    apply(target, self, args) {
      heard();
      return Reflect.apply(target, self, args);
    },
    construct(target, args, made) {
      heard();
      return Reflect.construct(target, args, made) as object;
    },
  });
  Object.defineProperty(owner, name, { value: hook, configurable: true, writable: true });
  return () => void (kept ? Object.defineProperty(owner, name, kept) : Reflect.deleteProperty(owner, name));
}
