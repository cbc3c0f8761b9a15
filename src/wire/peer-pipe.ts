/** A pipe made of one PeerJS data connection. Knows how PeerJS's connections die, nothing of who is at the other end. */
import type { DataConnection } from 'peerjs';
import { PipeEnd, type Pipe } from './pipe.ts';
import type { Timers } from './timers.ts';

/** Made before the connection opens, so that no frame is lost. */
function pipeOf(connection: DataConnection): Pipe {
  const end = new PipeEnd();
  const close = () => {
    connection.close();
    end.end();
  };
  connection.on('data', (data) => {
    if (!end.take(typeof data === 'string' ? data : '')) close();
  });
  connection.on('close', () => end.end());
  return {
    send: (frame) => {
      if (connection.open) void connection.send(frame);
    },
    onFrame: (listener) => end.onFrame(listener),
    onClose: (listener) => end.onClose(listener),
    close,
  };
}

/** @returns undefined, with the connection closed, if it does not open in time or `giveUp` comes first. */
export function openedPipe(
  connection: DataConnection,
  timers: Timers,
  limitMs: number,
  giveUp?: Promise<void>,
): Promise<Pipe | undefined> {
  const pipe = pipeOf(connection);
  return new Promise((resolve) => {
    const settle = (isOpen: boolean) => {
      timers.clearTimeout(alarm);
      if (!isOpen) pipe.close();
      resolve(isOpen ? pipe : undefined);
    };
    const alarm = timers.setTimeout(() => settle(false), limitMs);
    // an error while open (a frame too big) is no reason to close: the session would have to heal for nothing
    connection.on('error', () => connection.open || settle(false));
    connection.on('open', () => {
      // the channel may open before the page is told that the answer is set; without it the certificates are unknown
      const rtc = connection.peerConnection;
      if (rtc.signalingState === 'stable') return settle(true);
      rtc.addEventListener('signalingstatechange', () => settle(rtc.signalingState === 'stable'), { once: true });
    });
    void giveUp?.then(() => connection.open || settle(false));
  });
}
