/** Markdown that people type, made safe: only text tags, no pictures (tracking), no forms, links to the web and mail. */
import DOMPurify from 'dompurify';
import { Marked } from 'marked';

const allowed = {
  ALLOWED_TAGS: [
    ...['p', 'br', 'hr', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a'],
    ...['h1', 'h2', 'h3', 'h4', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  ALLOWED_ATTR: ['href', 'title', 'start', 'align'],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto|tel):/i,
  ALLOW_DATA_ATTR: false,
  SANITIZE_NAMED_PROPS: true,
  // the page's policy takes no HTML as a plain string (server/csp.ts)
  RETURN_TRUSTED_TYPE: true as const,
};

const asText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What looks like HTML is shown as it was typed: nothing a person writes vanishes, and nothing of it is ever parsed. */
const parser = new Marked({ gfm: true, renderer: { html: ({ text }) => asText(text) } });

/** @param breaks each line end is kept, as people type in a chat; texts of a pack are wrapped in their file. */
export const safeHtml = (text: string, breaks = true) =>
  DOMPurify.sanitize(parser.parse(text, { async: false, breaks }), allowed);
