/** A component as an HTML document of its own: its words and its style, no script, nothing fetched. Text stays text, because
 *  the page's own serialiser writes it. Knows no component. */
import { type Component, flushSync, mount, unmount } from 'svelte';

export interface Frame {
  readonly language: string;
  readonly title: string;
  readonly css: string;
  /** Custom properties of the whole document. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** What the document may load: pictures and sound beside it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:; media-src 'self' file:";

function rendered<P extends Record<string, unknown>>(component: Component<P>, props: P): Node[] {
  const target = document.createElement('div');
  const mounted = mount(component, { target, props });
  flushSync();
  const copy = target.cloneNode(true);
  void unmount(mounted);
  return [...copy.childNodes];
}

/** Takes away what only the framework reads, and whatever could run. */
function cleaned(node: Node): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === Node.COMMENT_NODE || child.nodeName === 'SCRIPT') child.remove();
    else cleaned(child);
  }
  if (!(node instanceof Element)) return;
  for (const { name } of [...node.attributes]) if (name.startsWith('on')) node.removeAttribute(name);
}

function meta(page: Document, attributes: Readonly<Record<string, string>>): Element {
  const element = page.createElement('meta');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

export function standalone<P extends Record<string, unknown>>(component: Component<P>, props: P, frame: Frame): string {
  const page = document.implementation.createHTMLDocument(frame.title);
  page.documentElement.lang = frame.language;
  for (const [name, value] of Object.entries(frame.variables ?? {}))
    page.documentElement.style.setProperty(name, value);
  page.head.prepend(
    meta(page, { charset: 'utf-8' }),
    meta(page, { 'http-equiv': 'Content-Security-Policy', content: policy }),
    meta(page, { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
  );
  page.body.append(...rendered(component, props));
  cleaned(page.body);
  // only as text: the app's own content security policy judges style even in a document that nobody sees
  const html = page.documentElement.outerHTML.replace('</head>', () => `<style>${frame.css}</style></head>`);
  return `<!doctype html>\n${html}\n`;
}
