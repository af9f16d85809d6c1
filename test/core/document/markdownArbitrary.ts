import fc from 'fast-check';

/** Marks and starts of all constructs that can swallow what follows, so that random edits open and close them. */
export const snippet = fc.constantFrom(
  ...[
    'x',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '    ',
    '\t',
    '- ',
    '* ',
    '1. ',
    '2) ',
    '> ',
    '# ',
    '---\n',
    '===',
    '```',
    '~~~\n',
  ],
  ...[
    '<!--',
    '-->',
    '<div>',
    '<pre>',
    '</pre>',
    '[a]: /u',
    '[a]',
    '[^1]: n',
    '[^1]',
    '| a | b |\n|---|---|\n',
    '**',
    '_',
  ],
  ...[
    '`',
    '&amp;',
    '\\',
    '\\*',
    '\uFEFF',
    '😀',
    '\n- a\n- b\n',
    '\ntitle: x\n',
    'word word',
    '\u2028',
    '\0',
    '~~',
    '<br>',
  ],
);

const prefix = fc.constantFrom(
  '',
  '',
  '',
  '',
  ' ',
  '  ',
  '    ',
  '> ',
  '> > ',
  '- ',
  '* ',
  '1. ',
  '2. ',
  '  - ',
  '# ',
  '## ',
);
const inline = fc.constantFrom(
  ...[
    'word',
    'the *two* sides',
    '**both',
    'talks',
    '[link](u)',
    '[a]',
    '`code`',
    '&amp; \\* x',
    'see[^1]',
    'a  ',
    'b\\',
    '~~c~~',
  ],
);
const flow = fc.constantFrom(
  ...[
    '```',
    '~~~',
    '<!-- c',
    '-->',
    '<div>',
    '<pre>',
    '</pre>',
    '***',
    '---',
    '===',
    '| a | b |',
    '|---|---|',
    '[a]: /u',
    '[^1]: n',
  ],
);

const line = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(prefix, inline).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(prefix, flow).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.constant('') },
);

/** Markdown of all constructs, one kind of line end in a text. */
export const markdown = fc
  .tuple(
    fc.constantFrom('', '', '', '---\ntitle: a\n---\n', '\uFEFF'),
    fc.array(line, { maxLength: 20 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([head, lines, end]) => (head + lines.join('\n')).replaceAll('\n', end));
