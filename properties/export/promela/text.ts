/** Promela as lines of text: choices, inlines, arrays and names. */

export type Lines = readonly string[];

export function indented(lines: Lines): string[] {
  return lines.map((line) => (line === '' || line.startsWith('#') ? line : `  ${line}`));
}

/** One guarded option: what has to be so, and what is done then. */
export type Option = readonly [guard: string, body: Lines];

/** `if … fi` over options in this order; the last may be `else`, which is added where it is left out. */
export function choice(...options: readonly Option[]): string[] {
  const closed: readonly Option[] = options.at(-1)?.[0] === 'else' ? options : [...options, ['else', []]];
  return ['if', ...closed.flatMap(option), 'fi;'];
}

function option([guard, body]: Option): string[] {
  if (body.length === 0) return [`:: ${guard}`];
  return [`:: ${guard} ->`, ...indented(indented(body))];
}

/** `do … od` over one body, left by `break`. */
export function loop(body: Lines): string[] {
  return ['do', ':: true ->', ...indented(indented(body)), 'od;'];
}

/** A piece of behaviour under a name; Promela copies it where the name is called. */
export function inline(name: string, about: string, body: Lines, parameters: Lines = []): string[] {
  const written = body.length === 0 ? ['skip;'] : body;
  return [`/* ${about} */`, `inline ${name}(${parameters.join(', ')}) {`, ...indented(written), '}', ''];
}

export interface Row {
  readonly about: string;
  readonly cells: readonly number[];
}

/** A table as an array of constants, row by row; hidden, so that it is no part of the state. */
export function table(name: string, rows: readonly Row[], type: 'byte' | 'short' = 'byte'): string[] {
  const size = rows.reduce((sum, { cells }) => sum + cells.length, 0);
  const text = rows.map(({ about, cells }, index) => {
    const comma = index === rows.length - 1 ? '' : ',';
    return `${cells.join(', ')}${comma} /* ${about} */`;
  });
  return [`hidden ${type} ${name}[${size}] = {`, ...indented(text), '};'];
}

/** Words as they may stand in a comment. */
export function comment(text: string): string {
  return text
    .replace(/[^ -~]/g, '?')
    .replaceAll('*/', '* /')
    .replaceAll('/*', '/ *');
}
