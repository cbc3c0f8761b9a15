/** A guide as text and pictures. Texts of people never have pictures (ui/markdown.ts), so the guide's own are cut out here
 *  and drawn by the screen. Knows no guide. */

export type GuidePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly alt: string; readonly src: string };

const picture = /^!\[([^\]\n]+)\]\((guides\/[\w-]+\.png)\)$/gm;

export function guideParts(text: string): GuidePart[] {
  const parts: GuidePart[] = [];
  let from = 0;
  const words = (until: number) => {
    const between = text.slice(from, until).trim();
    if (between) parts.push({ kind: 'text', text: between });
  };
  for (const found of text.matchAll(picture)) {
    words(found.index);
    const [whole, alt = '', src = ''] = found;
    parts.push({ kind: 'picture', alt, src });
    from = found.index + whole.length;
  }
  words(text.length);
  return parts;
}
