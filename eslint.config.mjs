import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import redos from 'eslint-plugin-redos';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';

const inBrowserToo = {
  group: ['node:*', 'fs', 'path', 'os', 'crypto'],
  message: 'This runs in the browser too: disk access is in session/nodeDisk.',
};

/** The rooms of ARCHITECTURE.md: what the files of a folder may not import. Arrows point inward only. */
const rooms = [
  {
    files: ['src/core/**/*.ts'],
    forbidden: [
      { group: ['vscode', 'node:*', 'fs', 'path', 'os', 'crypto'], message: 'core is pure: no editor, no Node.' },
      { group: ['**/session/**', '**/features/**', '**/vscode/**', '**/cli/**'], message: 'core imports only core.' },
    ],
  },
  {
    files: ['src/session/**/*.ts'],
    forbidden: [{ group: ['**/features/**', '**/parts/**'], message: 'session does not know the features.' }],
  },
  {
    files: ['src/vscode/**/*.ts'],
    forbidden: [
      { group: ['**/features/**', '**/session/**'], message: 'the edge knows only core and the editor.' },
      inBrowserToo,
    ],
  },
  ...readdirSync(new URL('src/features', import.meta.url)).map((feature, _, all) => ({
    files: [`src/features/${feature}/**/*.ts`],
    forbidden: [
      { group: ['**/parts/**'], message: 'a part knows its features, and not they it.' },
      {
        // A room of core may have the name of a feature.
        group: [...all.filter((f) => f !== feature).map((f) => `**/${f}/**`), '!**/core/**'],
        message: 'features never import one another.',
      },
      inBrowserToo,
    ].filter(({ group }) => group.length > 0),
  })),
];

/** What runs in a webview knows the messages to and from it, and nothing else of ours. */
const webview = {
  files: ['src/features/*/webview/**/*.ts'],
  forbidden: [
    {
      regex: String.raw`^(?!\.\./protocol$|(\.\./)+core/text/showHidden$)(vscode$|node:|\.\./)`,
      message: 'a page knows only its protocol, and how hidden characters are shown.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', '.stryker-tmp/', 'coverage/', 'node_modules/', 'media/**/*.js'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended],
    plugins: { 'import-x': importX, redos },
    languageOptions: { parserOptions: { tsconfigRootDir: import.meta.dirname } },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'import-x/no-cycle': 'error',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  // Every expression that reads other people's text takes linear time, or says why it need not. The checker proves it for those
  // that it can; where it would have to guess, which says on a busy machine what it else does not, test/security tries texts.
  // An exemption is for both, so that it need not be used by lint.
  {
    files: ['src/**/*.ts'],
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: { 'redos/no-vulnerable': ['error', { checker: 'automaton', timeout: 5_000 }] },
  },
  // Texts of documents and of colleagues come into lists and questions: what is hidden in them is named in one place.
  {
    files: ['src/**/*.ts'],
    ignores: ['src/vscode/ask.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['showQuickPick', 'showInputBox'].map((property) => ({
          property,
          message: 'Ask by src/vscode/ask, which names hidden characters.',
        })),
      ],
    },
  },
  ...[...rooms, webview].map(({ files, forbidden }) => ({
    files,
    rules: { 'no-restricted-imports': ['error', { patterns: forbidden }] },
  })),
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts', 'src/cli.ts', 'src/cli/**/*.ts'],
    rules: { 'no-console': 'off', 'max-lines-per-function': 'off' },
  },
);
