/** What one page does with microphone, loudspeaker and cameras, derived from the views of the seats that sit on it and
 *  from who sits on the other pages. Pure: the exchange carries it out. A page is a browser window, a seat a role; in
 *  the duet one page holds two. */
import type { LineFault, MediaPlan, MediaView, PeerPage, PictureKind, Tone } from '../exam/media.ts';
import type { Role } from '../exam/roles.ts';

export interface SeatMedia {
  readonly role: Role;
  readonly view: MediaView;
}

export interface ToPage {
  readonly voice: boolean;
  readonly pictures: readonly PictureKind[];
}

export interface InCall {
  readonly own: Role;
  readonly other: Role;
  readonly page: string;
  /** One hears the other now; otherwise the call is held or time stands. */
  readonly talks: boolean;
}

export interface PagePlan {
  readonly task: string | null;
  /** Kept open through a task with a call, so that answering costs no time. */
  readonly microphone: boolean;
  readonly pictures: readonly PictureKind[];
  /** By page address: what goes there now. */
  readonly sends: Readonly<Record<string, ToPage>>;
  /** Pages that are heard from the loudspeaker now. */
  readonly hears: readonly string[];
  readonly tone: Tone | null;
  /** Where the candidate sits, as seen from the customer's page, and what the line lab does to it. */
  readonly spoilt: { readonly page: string; readonly faults: readonly LineFault[] } | null;
  /** Voices for the recording: of a remote page, or the own microphone (`own`); null while nobody may hear it. */
  readonly recorded: { readonly candidate: string | null; readonly customer: string | null };
  /** What the candidate sees of the customer: of a remote page, or taken here (`own`). */
  readonly recordedPicture: { readonly place: string; readonly kind: PictureKind } | null;
  readonly recording: MediaPlan['recording'];
  /** Should this task be recorded at all? */
  readonly recordingWanted: boolean;
  /** Pairs in a call with each other over the network, each with the remote page between them. */
  readonly calls: readonly InCall[];
}

export const idlePlan: PagePlan = {
  task: null,
  microphone: false,
  pictures: [],
  sends: {},
  hears: [],
  tone: null,
  spoilt: null,
  recorded: { candidate: null, customer: null },
  recordedPicture: null,
  recording: 'off',
  recordingWanted: false,
  calls: [],
};

/** Who has no part in the call hears everybody who is heard at all. */
const listens = (plan: MediaPlan, role: Role): boolean =>
  (role === 'examiner' || role === 'observer') && !plan.open.includes(role);

const audible = (plan: MediaPlan, role: Role): readonly Role[] =>
  plan.muted.includes(role) ? [] : (plan.heard[role] ?? []);

/** Does this role's voice reach any of those now? */
const reaches = (plan: MediaPlan, from: Role, to: readonly Role[]): boolean => {
  const heardBy = audible(plan, from);
  return heardBy.length > 0 && to.some((role) => heardBy.includes(role) || listens(plan, role));
};

/** What the line lab does to a voice; a slow register is no sound. */
export const audibleFaults = (faults: readonly LineFault[]): readonly LineFault[] =>
  faults.filter((fault) => fault !== 'slow-register');

/** Candidate and customer are in one call also while it is held; with anybody else only while one hears the other. */
function inCall(plan: MediaPlan, own: Role, other: Role): Pick<InCall, 'talks'> | undefined {
  const talks = (plan.heard[own]?.includes(other) || plan.heard[other]?.includes(own)) ?? false;
  const parties: readonly Role[] = ['candidate', 'figurant'];
  const isHeld = [own, other].every((role) => parties.includes(role) && plan.open.includes(role));
  return talks || isHeld ? { talks } : undefined;
}

const rolesByPage = (peers: readonly PeerPage[]): Map<string, Role[]> => {
  const pages = new Map<string, Role[]>();
  for (const { page, role } of peers) pages.set(page, [...(pages.get(page) ?? []), role]);
  return pages;
};

function toPage(plan: MediaPlan, own: readonly Role[], theirs: readonly Role[]): ToPage {
  const inCall = theirs.some((role) => plan.open.includes(role) || listens(plan, role));
  return {
    voice: own.some((role) => reaches(plan, role, theirs)),
    pictures: inCall ? own.flatMap((role) => plan.pictures[role] ?? []) : [],
  };
}

/** @param peers everybody on other pages. @param seats the seats on this page; their views show the same call. */
export function pagePlan(seats: readonly SeatMedia[], peers: readonly PeerPage[]): PagePlan {
  const view = seats.find((seat) => seat.view.task !== null)?.view;
  if (!view) return idlePlan;
  const own = seats.map(({ role }) => role);
  // each seat's view has its own tone and, on the customer's page, the faults
  const tone = seats.map((seat) => seat.view.plan.tones[seat.role]).find((one) => one !== undefined) ?? null;
  const faults = seats.find(({ role }) => role === 'figurant')?.view.plan.faults ?? [];
  const { plan } = view;
  const pages = [...rolesByPage(peers)];
  const heardPage = (role: Role): string | null => {
    if (audible(plan, role).length === 0) return null;
    if (own.includes(role)) return 'own';
    return pages.find(([, roles]) => roles.includes(role))?.[0] ?? null;
  };
  const customerPage = own.includes('figurant') ? 'own' : pages.find(([, roles]) => roles.includes('figurant'))?.[0];
  // a shared screen is what one talks about
  const shown = plan.pictures.figurant ?? [];
  const kind = shown.includes('screen') ? 'screen' : shown[0];
  const candidatePage = pages.find(([, roles]) => roles.includes('candidate'))?.[0];
  return {
    task: view.task,
    microphone: own.some((role) => role === 'candidate' || role === 'figurant' || plan.open.includes(role)),
    pictures: own.flatMap((role) => plan.pictures[role] ?? []),
    sends: Object.fromEntries(pages.map(([page, roles]) => [page, toPage(plan, own, roles)])),
    hears: pages.filter(([, roles]) => roles.some((role) => reaches(plan, role, own))).map(([page]) => page),
    tone,
    spoilt: own.includes('figurant') && candidatePage ? { page: candidatePage, faults } : null,
    // a department that talks with the candidate is on the customer's side of the recording
    recorded: { candidate: heardPage('candidate'), customer: heardPage('figurant') ?? heardPage('examiner') },
    recordedPicture: customerPage && kind ? { place: customerPage, kind } : null,
    recording: plan.recording,
    recordingWanted: view.recorded,
    calls: own.flatMap((mine) =>
      pages.flatMap(([page, roles]) =>
        roles.flatMap((other) => {
          const call = inCall(plan, mine, other);
          return call ? [{ own: mine, other, page, ...call }] : [];
        }),
      ),
    ),
  };
}
