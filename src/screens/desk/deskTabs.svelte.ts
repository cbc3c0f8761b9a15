/** Which of the desk's sheets lies on top: the case, the register, the house's texts or the event form. One for the page,
 *  so that keys and the command bar can bring one up. Knows no sheet. */
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

class DeskTabs {
  tab: DeskTab = $state('case');
}
export const deskTabs = new DeskTabs();

/** Brings the sheet that this place is on to the top. */
export function openTab(place: string): void {
  const tab = tabOf[place];
  if (tab) deskTabs.tab = tab;
}
