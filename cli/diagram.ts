/** `fover diagram`: draws the statecharts that run on a pair, and the pair itself, as SVG, DOT or Mermaid. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Command, Option } from 'commander';
import { chartPictures } from '../docs/diagrams/chart-pictures.ts';
import { type ChartDiagram, familyOf } from '../docs/diagrams/diagram.ts';
import { diagramJson } from '../docs/diagrams/diagram-json.ts';
import { diagramsOn } from '../docs/diagrams/on-pair.ts';
import { pairPicture } from '../docs/diagrams/pair-picture.ts';
import { type Format, fileOf, formats, type Picture, textOf } from '../docs/diagrams/picture.ts';
import { pairJson } from '../model/configuration/pair-json.ts';
import { diagnosisLine } from '../model/diagnosis.ts';
import { nearest } from '../model/nearest.ts';
import { withReadings } from '../spec/ambiguities.ts';
import { type ExitCode, exitCode, Refusal } from './exit.ts';
import type { Io } from './io.ts';
import { loadPair } from './load-pair.ts';
import { addCommonOptions, type GivenReadings } from './options.ts';
import { outputOf } from './output.ts';

interface DiagramOptions {
  readonly chart?: string;
  readonly family?: string;
  readonly format: Format;
  readonly output?: string;
  readonly reading?: GivenReadings;
  readonly json: boolean;
}

const examples = `
PAIR is given as for \`check\`. Without --output one diagram is printed: the overview of --chart, or one family of it.
With --output DIR every diagram that the options leave is written there, and listed.

Examples:
  $ npx fover diagram --chart role --family silence
  $ npx fover diagram smallest --chart pair --format mermaid
`;

/** Adds the verb; `done` takes its exit code. */
export function addDiagram(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('diagram')
    .summary('draw the statecharts that run on a pair, and the pair itself')
    .description('Draw the statecharts that run on a pair, and the pair itself, as SVG, DOT or Mermaid.')
    .argument('[pair]', 'the pair; the bundled Active/Active pair when left out')
    .argument('[secondary]', "the secondary unit's running-config")
    .option('--chart <NAME>', 'one statechart, or `pair` for the configuration')
    .option('--family <NAME>', 'one event family of the chart, with its transitions in full')
    .addOption(new Option('--format <FORMAT>', 'language of the diagrams').choices(formats).default('svg'))
    .option('--output <DIR>', 'folder to write files into; made where there is none');
  addCommonOptions(command)
    .addHelpText('after', examples)
    .action(async (pair: string | undefined, secondary: string | undefined, options: DiagramOptions) => {
      const args = [pair, secondary].filter((each) => each !== undefined);
      done(await diagram(args, options, io));
    });
}

async function diagram(args: readonly string[], options: DiagramOptions, io: Io): Promise<ExitCode> {
  const output = outputOf(io);
  const { input } = await loadPair(args);
  for (const diagnosis of input.diagnostics) output.remark(diagnosisLine(diagnosis));
  if (input.pair === null) return exitCode.wrongInput;
  const readings = withReadings(options.reading ?? {});
  const charts = diagramsOn(input.pair, readings);
  const pictures = chosen([pairPicture(input.pair), ...charts.flatMap(chartPictures)], options);
  const files = options.output === undefined ? [] : await write(pictures, options.format, options.output);
  if (options.json) {
    output.json({ pair: pairJson(input.pair), readings, charts: documentsOf(charts, pictures), files }, 2);
  } else if (options.output !== undefined) {
    for (const file of files) output.line(file);
  } else {
    io.stdout.write(await textOf(only(pictures, options), options.format));
  }
  return exitCode.asExpected;
}

/** The pictures that the options name; a name that there is not is refused. */
function chosen(all: readonly Picture[], { chart, family }: DiagramOptions): readonly Picture[] {
  if (chart === undefined) {
    if (family === undefined) return all;
    throw new Refusal('found --family without --chart; expected the chart whose family it is');
  }
  const ofChart = all.filter((picture) => picture.chart === chart);
  const charts = [...new Set(all.map((picture) => picture.chart))];
  if (ofChart.length === 0) throw new Refusal(unknown('--chart', chart, charts, 'on this pair'));
  if (family === undefined) return ofChart;
  const families = ofChart.flatMap((picture) => picture.family ?? []);
  const ofFamily = ofChart.filter((picture) => picture.family === family);
  if (ofFamily.length === 0) throw new Refusal(unknown('--family', family, families, `of ${chart}`));
  return ofFamily;
}

function unknown(option: string, word: string, names: readonly string[], where: string): string {
  const found = `found ${option} ${printable(word)}`;
  if (names.length === 0) return `${found}; there are none ${where}`;
  const near = nearest(word, names);
  const hint = near.length > 0 ? `perhaps ${near.join(', ')}; ` : '';
  return `${found}; ${hint}expected one of those ${where}: ${names.join(', ')}`;
}

/** The one picture to print: the overview comes first. */
function only(pictures: readonly Picture[], { chart }: DiagramOptions): Picture {
  const [first] = pictures;
  if (first !== undefined && chart !== undefined) return first;
  const charts = [...new Set(pictures.map((picture) => picture.chart))].join(', ');
  throw new Refusal(
    `found neither --output nor --chart; expected --output DIR for all ${pictures.length} diagrams, or --chart with one of ${charts}`,
  );
}

function documentsOf(charts: readonly ChartDiagram[], pictures: readonly Picture[]) {
  return charts.flatMap((chart) => {
    const own = pictures.filter((picture) => picture.chart === chart.name);
    if (own.length === 0) return [];
    const [family] = own.length === 1 ? chart.families.filter(({ name }) => name === own[0]?.family) : [];
    return [diagramJson(family === undefined ? chart : familyOf(chart, family))];
  });
}

async function write(pictures: readonly Picture[], format: Format, folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const picture of pictures) {
    const file = join(folder, fileOf(picture, format));
    writeOrRefuse(file, await textOf(picture, format));
    files.push(file);
  }
  return files;
}

function writeOrRefuse(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refusal(
      `${printable(file)} cannot be written (${code ?? 'unknown reason'}); expected a folder to write into`,
    );
  }
}

function printable(text: string): string {
  return text.slice(0, 300).replace(/\p{C}/gu, '?');
}
