/** Whether what is put into Markdown comes out of it again as it was. */
import { describe, expect, test } from 'vitest';
import { anchorOf, code, link, page, prose, table } from './markdown.ts';

describe('prose', () => {
  test('keeps code spans and takes everything else literally', () => {
    expect(prose('saved by `write memory`, *not* <here>')).toBe('saved by `write memory`, \\*not\\* &lt;here>');
    expect(prose('if_name [x]')).toBe('if\\_name \\[x\\]');
  });

  test('leaves no braces for a site generator to fill in', () => {
    expect(prose('{{ retries }}')).not.toContain('{{');
  });
});

describe('a table', () => {
  test('escapes the bar, in code too, and keeps a row on one line', () => {
    expect(table(['a', 'b'], [[code('x | Array<Unit>'), 'two\nlines']])).toBe(
      ['| a | b |', '| --- | --- |', '| `x \\| Array<Unit>` | two lines |'].join('\n'),
    );
  });

  test('has as many cells in every row as in its head', () => {
    expect(() => table(['a', 'b'], [['only one']])).toThrow(/a row of 1 cells under 2: only one/);
  });
});

test('an anchor is lower case without dots, and links find it', () => {
  expect(anchorOf('AS-RECOVERED.1')).toBe('as-recovered-1');
  expect(anchorOf('role.off.join[hearsNoPeer]')).toBe('role-off-join-hearsnopeer');
  expect(link('R', 'rules.md', 'AS-RECOVERED.1')).toBe('[R](rules.md#as-recovered-1)');
});

test('a page says how it came about and leaves out empty blocks', () => {
  expect(page('Title', 'one', ['', 'two'])).toBe(
    '# Title\n\n<!-- Generated; `npm run generate` writes it anew. -->\n\none\n\ntwo\n',
  );
});
