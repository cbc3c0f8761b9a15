/** Czech: the language of the exam (CZ-9) and the base of every other one. One file a part of the product. */
import { csStart } from './cs-start.ts';
import afterwards from './cs/afterwards.json';
import author from './cs/author.json';
import benefits from './cs/benefits.json';
import calls from './cs/calls.json';
import chat from './cs/chat.json';
import commission from './cs/commission.json';
import console from './cs/console.json';
import contact from './cs/contact.json';
import contracts from './cs/contracts.json';
import desk from './cs/desk.json';
import devices from './cs/devices.json';
import dictation from './cs/dictation.json';
import email from './cs/email.json';
import evidence from './cs/evidence.json';
import fairness from './cs/fairness.json';
import guide from './cs/guide.json';
import join from './cs/join.json';
import knowledge from './cs/knowledge.json';
import lobby from './cs/lobby.json';
import pack from './cs/pack.json';
import oral from './cs/oral.json';
import privacy from './cs/privacy.json';
import phone from './cs/phone.json';
import play from './cs/play.json';
import record from './cs/record.json';
import replay from './cs/replay.json';
import report from './cs/report.json';
import shift from './cs/shift.json';
import sales from './cs/sales.json';
import signs from './cs/signs.json';
import social from './cs/social.json';
import statements from './cs/statements.json';
import statistics from './cs/statistics.json';
import theory from './cs/theory.json';
import trainingPlan from './cs/training-plan.json';
import transcripts from './cs/transcripts.json';
import verify from './cs/verify.json';
import video from './cs/video.json';
import watch from './cs/watch.json';
import work from './cs/work.json';
import workplace from './cs/workplace.json';

export const cs = {
  ...csStart,
  guide,
  join,
  afterwards,
  lobby,
  commission,
  console,
  desk,
  email,
  chat,
  phone,
  play,
  video,
  social,
  contact,
  contracts,
  calls,
  devices,
  record,
  fairness,
  replay,
  report,
  signs,
  pack,
  author,
  trainingPlan,
  transcripts,
  dictation,
  work,
  workplace,
  sales,
  benefits,
  oral,
  privacy,
  statistics,
  theory,
  statements,
  knowledge,
  shift,
  watch,
  evidence,
  verify,
};
export type Translation = typeof cs;
