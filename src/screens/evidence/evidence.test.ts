import { recordView } from '../record/record.fixture.ts';
import { evidencePages } from './pages.ts';

const head = { count: 3, hash: 'f'.repeat(64) };
const evil = '<script>alert(1)</script><img src=x onerror=alert(2)> „&amp;“';
const manifest = {
  format: 'hovorna-evidence',
  version: 1,
  exam: 'e1',
  madeAt: 1_780_000_000_000,
  log: head,
  files: [
    { path: 'log.jsonl', bytes: 12_345, sha256: 'a'.repeat(64) },
    { path: 'pack/01-S04.yaml', bytes: 5, sha256: 'b'.repeat(64) },
    { path: 'recordings/01.m4a', bytes: 5, sha256: 'c'.repeat(64) },
  ],
  cases: [{ task: 'S04', path: 'pack/01-S04.yaml', sha256: 'b'.repeat(64) }],
  recordings: [{ id: 'r1', path: 'recordings/01.m4a', mime: 'audio/mp4', at: 1_780_000_000_000 }],
  stills: [],
  missing: { cases: [], recordings: ['r2'], stills: [] },
} as const;

const candidate = { name: evil, birthDate: '2001-03-09' };
/** No-break spaces as any other. */
const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ');
const read = (html: string) => new DOMParser().parseFromString(html, 'text/html');

test('V-13 the record in the file is the printed one: its words, its style, its foot, nothing that runs or is fetched', () => {
  const { record } = evidencePages(recordView({ candidate }), head);
  const page = read(record);
  const text = plain(page.body.textContent);
  expect(text).toContain('Záznam o průběhu a výsledku zkoušky');
  expect(text).toContain(evil);
  expect(text).toContain(`3 události, otisk poslední ${head.hash}`);
  expect(page.querySelectorAll('script, link, img, iframe, [onerror], [src]')).toHaveLength(0);
  expect(page.documentElement.lang).toBe('cs');
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  expect(page.querySelectorAll('style')).toHaveLength(1);
  expect(page.documentElement.style.getPropertyValue('--record-foot')).toContain(head.hash);
  expect(record).not.toContain('<!--');
  expect(plain(document.body.textContent)).not.toContain('Záznam o průběhu');
});

test('V-13 the index names every part with size and hash, what is missing, who has signed and what that proves', () => {
  const signatures = [{ seat: 'candidate', role: 'candidate', at: 1_780_000_000_000, count: 2, key: '04ab' }] as const;
  const page = read(evidencePages(recordView({ candidate }), head).index(manifest, signatures));
  const text = plain(page.body.textContent);
  for (const said of [
    evil,
    'Protokol: všechny události zkoušky',
    'Úloha: Kávovar',
    'Nahrávka hovorů od',
    '12 345 B',
    'a'.repeat(64),
    'chybějí nahrávky, o kterých protokol mluví (1): r2',
    'Uchazeč (candidate)',
    '04ab',
    'nedokazuje nic z toho',
    'nevyhověl',
  ])
    expect(text).toContain(plain(said));
  expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    'log.jsonl',
    'pack/01-S04.yaml',
    'recordings/01.m4a',
  ]);
  expect(page.querySelectorAll('script, link')).toHaveLength(0);
});
