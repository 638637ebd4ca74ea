// Checks the spec against the documents it cites: node .ci/citations.mjs DOCUMENTS [DIST], after a build.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PREFIXES = {
  'asa-cli-failover': '000_',
  'asdm-active-standby': '001_',
  'active-active-howto': '002_',
  'asa-cli-active-active': '003_',
  'pinglabz-stateful': '004_',
};
/** A key stands at most this many lines from the line it is cited on. */
const NEAR = 2;
/** So many words of a document in a row are a copied sentence. */
const COPIED_WORDS = 8;

const [folder, dist = fileURLToPath(new URL('../dist', import.meta.url))] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node .ci/citations.mjs DOCUMENTS [DIST]');
  process.exit(2);
}

let passed = 0;
let failed = 0;
function check(holds, failure) {
  if (holds) passed += 1;
  else {
    failed += 1;
    console.log(failure);
  }
}

const documents = readDocuments();
const { rules } = await load('rules/index.js');
const { ambiguities } = await load('ambiguities.js');
const { table72 } = await load('tables/table-7-2.js');
const { table73 } = await load('tables/table-7-3.js');
const { constraints, parameters } = await load('parameters.js');
const { scope } = await load('scope.js');

checkKeys();
checkTables();
checkWording();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function readDocuments() {
  let names = [];
  try {
    names = readdirSync(folder);
  } catch {
    // Reported below, document by document.
  }
  const found = {};
  for (const [source, prefix] of Object.entries(PREFIXES)) {
    const name = names.find((candidate) => candidate.startsWith(prefix));
    check(name !== undefined, `${source}: no document ${prefix}* in ${folder}`);
    if (name !== undefined) found[source] = readFileSync(join(folder, name), 'utf8').split('\n');
  }
  return found;
}

function load(path) {
  return import(pathToFileURL(resolve(dist, 'spec', path)).href);
}

function checkKeys() {
  for (const [owner, { source, line, key }] of citations()) {
    const lines = documents[source];
    if (lines === undefined) continue;
    const near = lines.slice(Math.max(0, line - 1 - NEAR), line + NEAR);
    check(
      near.some((text) => text.includes(key)),
      `${owner}: "${key}" does not stand near line ${line} of ${source}`,
    );
  }
}

function citations() {
  const ofRules = Object.entries(rules).flatMap(([id, { cites }]) => cites.map((cite) => [id, cite]));
  const ofReadings = Object.entries(ambiguities).flatMap(([id, { readings }]) =>
    Object.entries(readings).flatMap(([name, { cites }]) => cites.map((cite) => [`${id}.${name}`, cite])),
  );
  return [...ofRules, ...ofReadings];
}

function checkTables() {
  const lines = documents['asa-cli-failover'];
  if (lines === undefined) return;
  for (const { id, line, event, policy, active, standby, rules: stated } of [...table72, ...table73]) {
    const [notes, ...printed] = (lines[line - 1] ?? '').split('\t').reverse();
    const cells = [event, policy, active.join(' '), standby.join(' ')];
    check(cells.join('\t') === printed.reverse().join('\t'), `row ${id}: line ${line} prints other cells`);
    check((stated.notes.length === 0) === (notes === 'None.'), `row ${id}: line ${line} prints other notes`);
  }
}

function checkWording() {
  const copies = new Map();
  for (const [source, lines] of Object.entries(documents)) {
    for (const phrase of phrases(lines.join('\n'))) copies.set(phrase, source);
  }
  for (const [owner, text] of statements()) {
    const copied = phrases(text).find((phrase) => copies.has(phrase));
    check(copied === undefined, `${owner}: "${copied}" is copied from ${copies.get(copied)}`);
  }
}

/** Every run of words long enough to count as copied; case, marks and punctuation do not matter. */
function phrases(text) {
  const words = text
    .toLowerCase()
    .replace(/<[^>]*>/g, ' ')
    .match(/[\p{L}\p{N}]+/gu);
  const runs = Math.max(0, (words?.length ?? 0) - COPIED_WORDS + 1);
  return Array.from({ length: runs }, (_, start) => words.slice(start, start + COPIED_WORDS).join(' '));
}

function statements() {
  const ofAmbiguities = Object.entries(ambiguities).flatMap(([id, { question, readings, note, consequence }]) => [
    [id, question],
    [id, note ?? ''],
    [id, consequence ?? ''],
    ...Object.entries(readings).flatMap(([name, { statement, because }]) => [
      [`${id}.${name}`, statement],
      [`${id}.${name}`, because ?? ''],
    ]),
  ]);
  return [
    ...Object.entries(rules).map(([id, { statement }]) => [id, statement]),
    ...ofAmbiguities,
    ...constraints.map(({ id, statement }) => [id, statement]),
    ...Object.entries(parameters).map(([name, { because }]) => [name, because ?? '']),
    ...Object.entries(scope),
  ];
}
