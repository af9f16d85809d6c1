import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';

/** The rooms of ARCHITECTURE.md: what a folder may not import. Arrows point inward only. */
const rooms = [
  {
    files: ['src/core/**/*.ts'],
    forbidden: [
      { group: ['vscode', 'node:*', 'fs', 'path', 'os', 'crypto'], message: 'core is pure: no editor, no Node.' },
      { group: ['**/session/**', '**/features/**', '**/vscode/**'], message: 'core imports only core.' },
    ],
  },
  {
    files: ['src/session/**/*.ts'],
    forbidden: [{ group: ['**/features/**'], message: 'session does not know the features.' }],
  },
  {
    files: ['src/vscode/**/*.ts'],
    forbidden: [{ group: ['**/features/**', '**/session/**'], message: 'the edge knows only core and the editor.' }],
  },
  {
    files: ['src/features/**/*.ts'],
    forbidden: [
      {
        group: ['node:*', 'fs', 'path'],
        message: 'features run in the browser too: disk access is a session concern.',
      },
      { group: ['../../features/**', '../!(*.js|*.ts)/../*'], message: 'features never import one another.' },
    ],
  },
];

const features = ['highlights', 'hover', 'topicView', 'annotate', 'status', 'problems'];

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'coverage/', 'node_modules/', 'media/**/*.js'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended],
    plugins: { 'import-x': importX },
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
  ...rooms.map(({ files, forbidden }) => ({
    files,
    rules: { 'no-restricted-imports': ['error', { patterns: forbidden }] },
  })),
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*', 'fs', 'path'], message: 'features run in the browser too.' },
            {
              group: features.filter((other) => other !== feature).map((other) => `../${other}/*`),
              message: 'features never import one another.',
            },
          ],
        },
      ],
    },
  })),
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts', 'src/cli.ts', 'src/cli/**/*.ts'],
    rules: { 'no-console': 'off', 'max-lines-per-function': 'off' },
  },
);
