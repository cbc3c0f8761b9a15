/** English, complete; the shape is checked against Czech by a test. */
import { enStart } from './en-start.ts';
import afterwards from './en/afterwards.json';
import author from './en/author.json';
import benefits from './en/benefits.json';
import calls from './en/calls.json';
import chat from './en/chat.json';
import commission from './en/commission.json';
import console from './en/console.json';
import contact from './en/contact.json';
import contracts from './en/contracts.json';
import desk from './en/desk.json';
import devices from './en/devices.json';
import dictation from './en/dictation.json';
import email from './en/email.json';
import evidence from './en/evidence.json';
import fairness from './en/fairness.json';
import guide from './en/guide.json';
import join from './en/join.json';
import knowledge from './en/knowledge.json';
import lobby from './en/lobby.json';
import pack from './en/pack.json';
import oral from './en/oral.json';
import privacy from './en/privacy.json';
import phone from './en/phone.json';
import play from './en/play.json';
import record from './en/record.json';
import replay from './en/replay.json';
import report from './en/report.json';
import shift from './en/shift.json';
import sales from './en/sales.json';
import signs from './en/signs.json';
import social from './en/social.json';
import statements from './en/statements.json';
import statistics from './en/statistics.json';
import theory from './en/theory.json';
import trainingPlan from './en/training-plan.json';
import transcripts from './en/transcripts.json';
import verify from './en/verify.json';
import video from './en/video.json';
import watch from './en/watch.json';
import work from './en/work.json';
import workplace from './en/workplace.json';

export const en = {
  ...enStart,
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
