/** Does a broker answer now? Tried as everybody else does it, by registering, under an id that nobody knows. Makes no
 *  connection to anybody. */
import { randomId } from './ids.ts';
import { Registration, type WireConfig } from './peer.ts';
import { type Timers, pageTimers } from './timers.ts';

const limitMs = 6_000;

/** True as soon as one of the brokers has answered. */
export function brokerAnswers(config: WireConfig, timers: Timers = pageTimers): Promise<boolean> {
  return new Promise((resolve) => {
    const registrations: Registration[] = [];
    const end = (answers: boolean) => {
      timers.clearTimeout(limit);
      for (const registration of registrations) registration.close();
      resolve(answers);
    };
    const limit = timers.setTimeout(() => end(false), limitMs);
    for (const broker of config.brokers)
      registrations.push(
        new Registration({
          ...{ peerId: randomId(), token: randomId(), broker, config, offers: [], timers },
          onState: (state) => state === 'registered' && end(true),
        }),
      );
  });
}
