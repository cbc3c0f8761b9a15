/** Which facts of a log somebody who looks back wants to go to, by the track of the time line that they stand on. What is
 *  typed and measured comes too often: it is seen by playing, not by jumping. */

export const tracks = ['tasks', 'talk', 'mood', 'marks', 'incidents', 'notes'] as const;
export type Track = (typeof tracks)[number];

const prefixed = (track: Track, of: string, names: string): [string, Track][] =>
  names.split(' ').map((name) => [`${of}.${name}`, track]);

export const turningPoints: ReadonlyMap<string, Track> = new Map([
  ...prefixed('tasks', 'exam', 'started paused resumed announced ended endedEarly quit closed'),
  ...prefixed('tasks', 'task', 'skipped started workBegun paused resumed timeAdded ended'),
  ...prefixed('marks', 'exam', 'marked markDeferred markModerated'),
  ...prefixed('incidents', 'exam', 'incidentReported'),
  ...prefixed('incidents', 'customer', 'stopped'),
  ...prefixed('incidents', 'call', 'pathLost pathBack recordingFailed'),
  ...prefixed('incidents', 'seat', 'disconnected connected'),
  ...prefixed('notes', 'exam', 'noted'),
  ...prefixed('mood', 'customer', 'moved complicated'),
  ...prefixed('talk', 'customer', 'opened said revealed answered farewell concluded'),
  ...prefixed('talk', 'phone', 'rang dialled answered rejected missed held resumed transferred hungUp filed'),
  ...prefixed('talk', 'email', 'opened sent expired'),
  ...prefixed('talk', 'chat', 'sent fellSilent'),
  ...prefixed('talk', 'video', 'rang answered offered invited codeEntered stepShown stepConfirmed froze fellBack'),
  ...prefixed('talk', 'video', 'wrote hungUp filed'),
  ...prefixed('talk', 'social', 'replied edited deleted hidden unhidden removed reported messaged messageAnswered'),
  ...prefixed('talk', 'social', 'followedUp commented fellSilent wentViral filed'),
  ...prefixed('talk', 'dictation', 'played transcribed copied filed'),
  ...prefixed('talk', 'benefits', 'submitted expired'),
  ...prefixed('talk', 'statements', 'submitted'),
  ...prefixed('talk', 'training', 'submitted goalPicked lessonStarted lessonEnded'),
  ...prefixed('talk', 'transcripts', 'chosen locked'),
  ...prefixed('talk', 'report', 'concluded submitted presentationEnded'),
  ...prefixed('talk', 'oral', 'asked marked closed'),
  ...prefixed('talk', 'theory', 'opened submitted expired'),
]);
