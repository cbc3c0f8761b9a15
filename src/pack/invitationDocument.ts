/** The invitation as an HTML file that stands alone: no script, nothing loaded, made for paper. Every text is escaped.
 *  Pure. */
import type { Invitation } from './invitation.ts';
import { escaped, policy, style } from './sheetDocument.ts';

const part = ({ heading, lines }: Invitation['parts'][number]): string => {
  const text =
    lines.length > 1
      ? `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`
      : lines.map((line) => `<p>${escaped(line)}</p>`).join('');
  return `<h2>${escaped(heading)}</h2>\n${text}`;
};

export const invitationDocument = ({ title, greeting, facts, parts, signature }: Invitation): string => `<!doctype html>
<html lang="cs">
<head>
<meta charset="utf-8">
${policy}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style} dt { min-width: 160px; } dd { margin-left: 168px; }</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(greeting)}</p>
<dl>
${facts.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('\n')}
</dl>
${parts.map(part).join('\n')}
<p>${signature.map(escaped).join('<br>')}</p>
</body>
</html>
`;
