/** The PeerJS signalling broker (`peer`'s PeerServer) on somebody else's http, https or http2 server: Vite's dev or
 *  preview server, or the stand-alone command. WebSocket only: clients always bring their own id, so peer's Express
 *  routes are never reached (Express 4 crashes on Vite's HTTP/2 requests). Knows nothing of exams. */
import type { IncomingMessage, Server } from 'node:http';
import express from 'express';
import { ExpressPeerServer } from 'peer';
import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { WebSocketServer } from 'ws';

/** Signalling frames are SDP and candidates: a few kilobytes. */
const maxFrameBytes = 64 * 1024;
/** Clients ping every 5 s; a silent socket gives its id back after this. */
const aliveTimeoutMs = 20_000;

/** @param alone true where nobody else answers WebSocket upgrades on this server, so strangers are cut off.
 *  @param origins pages of other origins that may use this broker, `https://exams.example`; our own always may. */
export function attachSignalling(
  httpServer: object,
  path: string,
  alone: boolean,
  origins: readonly string[] = [],
): void {
  const server = httpServer as Server; // http, https or http2: all that is used is `on('upgrade')`
  const peer = ExpressPeerServer(server, {
    alive_timeout: aliveTimeoutMs,
    // peer's default `new WebSocketServer({ server, path })` answers 400 to every other upgrade, Vite's HMR included
    createWebSocketServer: (options) => {
      const sockets = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes });
      server.on('upgrade', (request: IncomingMessage, socket, head) => {
        const { origin, host } = request.headers;
        const welcome = !origin || origins.includes(origin) || hostOf(origin) === host;
        if (request.url?.split('?')[0] === options.path && welcome)
          sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request));
        else if (alone || !welcome) socket.destroy();
      });
      return sockets;
    },
  });
  // a malformed frame ("{" or "null") kills an embedded PeerServer that has no listener (its WebSocket server emits an error that nobody catches)
  peer.on('error', () => {});
  express().use(path, peer); // Express's 'mount' event is what starts the PeerServer
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}

const roleLinks = [
  ['examiner', '#/new'],
  ['candidate', '#/join/candidate'],
  ['figurant', '#/join/figurant'],
  ['observer', '#/join/observer'],
  ['training', '#/new/training'],
] as const;

/** The broker as a Vite plugin; prints one link per role beside Vite's own addresses. */
export function peerSignalling(path = '/peer'): Plugin {
  const install = (server: ViteDevServer | PreviewServer, alone: boolean) => {
    if (!server.httpServer) return;
    attachSignalling(server.httpServer, path, alone);
    const printUrls = server.printUrls.bind(server);
    server.printUrls = () => {
      printUrls();
      const base = server.resolvedUrls?.network[0] ?? server.resolvedUrls?.local[0] ?? '';
      for (const [role, route] of roleLinks) server.config.logger.info(`  ${role.padEnd(10)} ${base}${route}`);
    };
  };
  return {
    name: 'peer-signalling',
    configureServer: (server) => install(server, false),
    configurePreviewServer: (server) => install(server, true),
  };
}
