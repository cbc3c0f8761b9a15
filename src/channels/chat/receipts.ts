/** Tells the other side, truthfully and once a message, that it has come here and that it has been read. */
import type { Send } from '../channel.ts';
import type { Side } from './machine.ts';
import type { ChatView } from './projections.ts';

export class Receipts {
  readonly #me: Side;
  readonly #send: Send;
  readonly #told = { 'chat.deliver': new Set<string>(), 'chat.see': new Set<string>() };

  constructor(me: Side, send: Send) {
    this.#me = me;
    this.#send = send;
  }

  /** @param read the newest message is on the screen and somebody looks at it. */
  update({ messages, over }: Pick<ChatView, 'messages' | 'over'>, working: boolean, read: boolean): void {
    const newest = messages.findLast(({ side }) => side !== this.#me);
    if (!newest || over || !working) return;
    if (newest.deliveredAt === 0) this.#tell('chat.deliver', newest.id);
    if (newest.readAt === 0 && read) this.#tell('chat.see', newest.id);
  }

  #tell(type: 'chat.deliver' | 'chat.see', message: string): void {
    if (this.#told[type].has(message)) return;
    this.#told[type].add(message);
    // refused (a pause came between): said again with the next change
    void this.#send(type, { message }).then(({ ok }) => ok || this.#told[type].delete(message));
  }
}
