/** `fover help`: the help of the command or of one verb, or the reason why there is none. */
import type { Command } from 'commander';
import { nearest } from '../model/nearest.ts';
import { Refusal } from './exit.ts';

/** Stands in for the library's own, which answers an unknown verb with the whole help and no reason. */
export function addHelp(program: Command): void {
  program
    .helpCommand(false)
    .command('help')
    .summary('display help for a verb')
    .description('Display the help of the command, or of one verb.')
    .argument('[verb]', 'one of the verbs')
    .action((verb: string | undefined) => {
      if (verb === undefined) program.help();
      const found = program.commands.find((each) => each.name() === verb);
      if (found === undefined) throw new Refusal(unknown(verb, program));
      found.help();
    });
}

function unknown(verb: string, { commands }: Command): string {
  const names = commands.map((each) => each.name());
  const near = nearest(verb, names);
  const shown = verb.slice(0, 80).replace(/\p{C}/gu, '?');
  return `there is no verb "${shown}"; ${near.length > 0 ? `perhaps ${near.join(', ')}` : `expected one of ${names.join(', ')}`}`;
}
