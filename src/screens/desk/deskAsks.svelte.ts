/** What the command bar asks of the desk's sheets: a text of the house to be opened, something to be searched for in the
 *  register. A new object each time, so that the same can be asked for twice. Knows no sheet. */
class DeskAsks {
  text: { readonly text: string } | undefined = $state.raw();
  search: { readonly query: string } | undefined = $state.raw();
}
export const deskAsks = new DeskAsks();
