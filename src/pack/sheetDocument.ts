/** The product sheet as an HTML file that stands alone: no script, nothing loaded, made for paper. Every text is escaped;
 *  what may stand in it has been decided before (productSheet). Pure. */
import type { ProductSheet, SheetRow } from './productSheet.ts';
import { type SheetWords, sheetWords } from './sheetWords.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

/** The file opens anywhere, so it brings its own rule that nothing in it ever runs or is loaded. */
export const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/** Paper for everything that goes to the candidate. */
export const style = `
  @page { size: A4; margin: 18mm 16mm; }
  body { max-width: 800px; margin: 24px auto; padding: 0 16px; font: 15px/1.45 system-ui, sans-serif; color: #111; background: #fff; }
  h1 { font-size: 24px; margin: 0 0 8px; }
  h2 { font-size: 18px; margin: 24px 0 8px; break-after: avoid; }
  table { width: 100%; border-collapse: collapse; }
  thead { display: table-header-group; }
  th, td { padding: 6px 8px; border-bottom: 1px solid #bbb; text-align: left; vertical-align: top; }
  tr { break-inside: avoid; }
  td p { margin: 2px 0 0; }
  dt { float: left; clear: left; min-width: 96px; }
  dt::after { content: ':'; }
  dd { margin: 0 0 2px 104px; font-weight: 600; }
  .code, .price { white-space: nowrap; }
  th.price, td.price { text-align: right; }
  @media print { body { margin: 0; padding: 0; max-width: none; font-size: 11pt; } }
`;

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${escaped(text)}</p>`).join('');

const row = ({ code, name, price, text }: SheetRow): string =>
  `<tr>${code === undefined ? '' : `<td class="code">${escaped(code)}</td>`}` +
  `<td><strong>${escaped(name)}</strong>${paragraphs(text)}</td><td class="price">${escaped(price)}</td></tr>`;

function table(rows: readonly SheetRow[], heading: string, { code, price }: SheetWords, name: string): string {
  if (rows.length === 0) return '';
  const first = rows.some((one) => one.code !== undefined) ? `<th scope="col" class="code">${code}</th>` : '';
  return (
    `<h2>${heading}</h2>\n<table>\n<thead><tr>${first}<th scope="col">${name}</th>` +
    `<th scope="col" class="price">${price}</th></tr></thead>\n<tbody>\n${rows.map(row).join('\n')}\n</tbody>\n</table>`
  );
}

export function sheetDocument(sheet: ProductSheet): string {
  const words = sheetWords[sheet.language];
  const { name, about, contact } = sheet.company;
  const exam = sheet.exam.map(([label, value]) => `<dt>${label}</dt><dd>${escaped(value)}</dd>`).join('\n');
  return `<!doctype html>
<html lang="${sheet.language}">
<head>
<meta charset="utf-8">
${policy}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>${style}</style>
</head>
<body>
<h1>${words.title}</h1>
<p>${words.lead}</p>
<dl>
${exam}
</dl>
<h2>${words.company}</h2>
<p><strong>${escaped(name)}</strong><br>${contact.map(escaped).join('<br>')}</p>
${paragraphs(about)}
${table(sheet.products, words.products, words, words.product)}
${table(sheet.services, words.services, words, words.service)}
</body>
</html>
`;
}
