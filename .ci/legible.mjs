/** Opens every committed diagram in Chromium: each text lies within its picture, and no two texts cover each other. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const folder = process.argv[2] ?? 'docs/generated';
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.svg'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
if (files.length === 0) throw new Error(`no diagram in ${folder}`);

/** Runs in the page: what is wrong with the texts of each picture, as lines. */
function inspect() {
  const boxOf = (text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    return { left, right, top, bottom, words: text.textContent.trim() };
  };
  const area = (box) => Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);
  const common = (a, b) => ({
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const shared = (a, b) => {
    const box = common(a, b);
    return box.right > box.left && box.bottom > box.top ? area(box) : 0;
  };
  const lines = [];
  let count = 0;
  for (const holder of document.querySelectorAll('section')) {
    const picture = boxOf(holder.querySelector('svg'));
    const boxes = [...holder.querySelectorAll('text')].map(boxOf).filter((box) => box.words !== '');
    count += boxes.length;
    if (boxes.length === 0) lines.push(`${holder.id}: no text`);
    for (const [place, box] of boxes.entries()) {
      if (shared(box, picture) < 0.98 * area(box)) lines.push(`${holder.id}: "${box.words}" leaves the picture`);
      for (const other of boxes.slice(place + 1)) {
        if (shared(box, other) < 0.2 * Math.min(area(box), area(other))) continue;
        lines.push(`${holder.id}: "${box.words}" and "${other.words}" cover each other`);
      }
    }
  }
  document.body.textContent = JSON.stringify({ count, lines });
}

const sections = files.map((file) => {
  const svg = readFileSync(file, 'utf8').replace(/^[\s\S]*?(?=<svg)/, '');
  return `<section id="${relative(folder, file)}">${svg}</section>`;
});
const page = `<!doctype html><meta charset="utf-8"><body>${sections.join('\n')}<script>(${inspect})()</script></body>`;
const scratch = mkdtempSync(join(tmpdir(), 'legible-'));
try {
  writeFileSync(join(scratch, 'page.html'), page);
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  const place = [`--user-data-dir=${join(scratch, 'profile')}`, '--dump-dom', `file://${join(scratch, 'page.html')}`];
  const dom = execFileSync('chromium', [...flags, '--disable-component-update', '--disable-sync', ...place], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [, json = ''] = /<body>(\{.*\})<\/body>/s.exec(dom) ?? [];
  const { count, lines } = JSON.parse(json.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&'));
  for (const line of lines) console.log(line);
  console.log(`${files.length} diagrams, ${count} texts, ${lines.length} faults`);
  process.exitCode = lines.length === 0 ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
