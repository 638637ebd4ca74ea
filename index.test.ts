/** The public surface: every name that is meant to be there and no other, and every subpath that a user may import. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import * as fover from './index.ts';
import { schemaFiles } from './model/schema/schemas.ts';
import * as traces from './traces/index.ts';
import { traceSchemaFiles } from './traces/schema/schemas.ts';

const root = import.meta.dirname;
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const { exports: subpaths, files } = JSON.parse(text('package.json'));

test('these names are public, and no others', () => {
  expect(Object.keys(fover).sort()).toEqual([
    'UnsettledError',
    'allClaims',
    'ambiguity',
    'ambiguityIds',
    'behaviourModel',
    'boundsOf',
    'check',
    'checkLiveness',
    'checkPair',
    'claim',
    'claims',
    'defaultReadings',
    'diagnosisLine',
    'everyday',
    'families',
    'familyNames',
    'formalisedRows',
    'isRunnable',
    'judgeSequence',
    'lassoLines',
    'livenessClaims',
    'namedScope',
    'namedScopes',
    'pairJson',
    'pairOrThrow',
    'readContextFolder',
    'readJsonPair',
    'readPair',
    'readRunningConfigs',
    'readStimuli',
    'replay',
    'rule',
    'ruleIds',
    'scope',
    'simulate',
    'sources',
    'tables',
    'withReadings',
  ]);
});

test('these types are public, and no others', () => {
  const listed = [...text('index.ts').matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(([, allTypes, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && (allTypes !== undefined || name.startsWith('type ')))
      .map((name) => name.replace('type ', '')),
  );
  expect(listed.sort().join(' ')).toBe(
    'Action ActiveActivePair ActiveStandbyPair Ambiguity AmbiguityId AnyClaim Assumption BehaviourModel Bounds ' +
      'CheckOptions CheckReport Citation Claim ClaimOf ClaimVerdict Command Consequence Contradiction DataInterface ' +
      'Diagnosis Environment EventualClaim FailoverGroup Family FolderFiles GraphClaim GroupName Happening ' +
      'InterfaceObservation InterfacePolicy InterfaceTimers InternalEvent Lasso LassoStep LivenessClaim ' +
      'LivenessOptions LivenessReport LivenessVerdict Mode NamedScope NeededFairness Observation Observer Origin ' +
      'Origins Pair PairInput PairState PeerWord Place Progress Reaction Reading ReadingName Readings Reduction ' +
      'Refusal Rule RuleId Scope ScopeObservation ScopeRow SequenceViolation Setting SettleClaim SometimesClaim ' +
      'SourceId SourceText StateClaim StateView StateWord Step StepClaim StepRecord StepView StimuliRead Stimulus ' +
      'StimulusType Stopped TableRow Thing Timers UnitFiles UnitName UnitObservation Verdict WayToBothActive',
  );
});

test('these names of fover/traces are public, and no others', () => {
  expect(Object.keys(traces).sort()).toEqual([
    'differences',
    'logHeader',
    'logStep',
    'modelStampOf',
    'outcomeUnder',
    'readTraces',
    'readingChanges',
    'suite',
    'suiteFileNames',
    'suiteFiles',
    'suites',
    'trace',
    'traceSchemaFiles',
    'validateLog',
    'validateSuite',
  ]);
});

test.each([
  ...Object.keys(schemaFiles()).map((file) => `fover/schema/${file}`),
  ...Object.keys(traceSchemaFiles()).map((file) => `fover/traces/schema/${file}`),
])('%s resolves to a JSON Schema', (subpath) => {
  const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(subpath), 'utf8'));
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.$id).toMatch(/^urn:fover:schema:/);
});

test('each subpath has its source, and the package takes along what it names', () => {
  for (const [subpath, target] of Object.entries<string | { types: string; default: string }>(subpaths)) {
    if (subpath === './package.json') continue;
    if (typeof target === 'string') {
      expect(files, subpath).toContain(target.slice(2));
      continue;
    }
    const source = target.default.replace('./dist/', '').replace(/\.js$/, '.ts');
    expect([subpath, existsSync(join(root, source))]).toEqual([subpath, true]);
    expect(target.types).toBe(target.default.replace(/\.js$/, '.d.ts'));
  }
});

/** Whether the package has this path: an entry of `files`, something below one, or what its asterisk stands for. */
function isPacked(path: string): boolean {
  return files.some((entry: string) => {
    const [before = '', after] = entry.split('*');
    if (after !== undefined) return path.startsWith(before) && path.endsWith(after);
    return path === entry || path.startsWith(`${entry}/`);
  });
}

test.each(['README.md', 'CONTRIBUTING.md', 'docs/README.md', 'docs/guide/ci.md', 'docs/guide/own-suite.md'])(
  'what %s links to is in the package',
  (file) => {
    const links = [...text(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    const inside = links.filter((link) => !/^[a-z]+:/.test(link)).map((link) => join(dirname(file), link));
    expect([file, ...inside].filter((path) => !isPacked(path))).toEqual([]);
  },
);
