/** A Czech voice of this computer, where its browser has one. No recording exists: the words are spoken where they are
 *  known, at the examiner's, and never travel to the candidate. Knows no message. */

const synthesis = (): SpeechSynthesis | undefined => globalThis.speechSynthesis;

export class Voice {
  /** Its name; undefined while there is none. Voices come some time after the page. */
  name: string | undefined = $state();
  #speaking: SpeechSynthesisUtterance | undefined;

  constructor() {
    $effect(() => {
      this.#find();
      const found = () => this.#find();
      synthesis()?.addEventListener?.('voiceschanged', found);
      return () => {
        synthesis()?.removeEventListener?.('voiceschanged', found);
        this.stop();
      };
    });
  }

  /** @param done when it has been spoken to its end; not when it was stopped. */
  speak(text: string, done: () => void): void {
    this.stop();
    const voice = czech();
    if (!voice) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.85; // somebody writes along
    utterance.onend = () => {
      // a stopped one ends as well
      if (this.#speaking !== utterance) return;
      this.#speaking = undefined;
      done();
    };
    this.#speaking = utterance;
    synthesis()?.speak(utterance);
  }
  stop(): void {
    if (!this.#speaking) return;
    this.#speaking = undefined;
    synthesis()?.cancel();
  }

  #find(): void {
    this.name = czech()?.name;
  }
}

const czech = (): SpeechSynthesisVoice | undefined =>
  synthesis()
    ?.getVoices()
    .find(({ lang }) => /^cs\b/i.test(lang.replace('_', '-')));
