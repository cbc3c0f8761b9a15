/** Which of the desk's sheets lies on top: the case, the register, the house's texts or the event form. One for the page,
 *  so that keys and the command bar can bring one up. Knows no sheet. */
import type { Desk as ChannelDesk } from '../../channels/channel.ts';

export type DeskTab = 'case' | 'register' | 'knowledge' | 'contact' | 'statistics';

/** The sheets by the id of their place on the page. */
export const tabOf: Readonly<Record<string, DeskTab>> = {
  'desk-brief': 'case',
  'desk-materials': 'case',
  'desk-register': 'register',
  'desk-knowledge': 'knowledge',
  'desk-contact': 'contact',
  'desk-statistics': 'statistics',
};

const sheets: readonly string[] = ['case', 'register', 'knowledge', 'contact', 'statistics'] satisfies DeskTab[];
const isSheet = (name: string | undefined): name is DeskTab => name !== undefined && sheets.includes(name);

/** Where the page keeps what is under its hands. */
type Kept = Pick<ChannelDesk, 'recall' | 'keep'>;
const keptName = 'sheet';

class DeskTabs {
  #tab: DeskTab = $state('case');
  #kept: Kept | undefined;
  /** On a narrow screen the sheets lie over the work when they are lifted, else only their tabs show; wide ones always
   *  show both. */
  lifted = $state(false);

  get tab(): DeskTab {
    return this.#tab;
  }
  set tab(tab: DeskTab) {
    this.#tab = tab;
    this.#kept?.keep(keptName, tab);
  }

  /** As the sheets lay before the page was loaded again. */
  rememberIn(kept: Kept): void {
    this.#kept = kept;
    const before = kept.recall(keptName);
    if (isSheet(before)) this.#tab = before;
    this.lifted = false;
  }
}
export const deskTabs = new DeskTabs();

/** Brings the sheet that this place is on to the top; whoever goes to the work puts the sheets down. */
export function openTab(place: string): void {
  const tab = tabOf[place];
  if (tab) deskTabs.tab = tab;
  deskTabs.lifted = tab !== undefined;
}
