import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { answerOrders } from './cli/analysts';
import { agreementCommand } from './cli/agreement';
import { analyzeCommand } from './cli/analyze';
import { checkCommand } from './cli/check';
import type { Command } from './cli/command';
import { exportCommand } from './cli/exportDossier';
import { importCommand } from './cli/importFiles';
import { ledgerCommand } from './cli/ledger';
import { reanchorCommand } from './cli/reanchor';
import { complain, say } from './cli/say';

/** In the order of the help. */
const commands: readonly Command[] = [
  analyzeCommand,
  ledgerCommand,
  checkCommand,
  agreementCommand,
  exportCommand,
  importCommand,
  reanchorCommand,
];

const EXIT_BAD_USAGE = 2;

if (isMainThread) {
  // Whoever reads the output may have read enough: "rapporteur analyze … | head".
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : EXIT_BAD_USAGE));
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
} else answerOrders();

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') return told(help());
  if (name === '--version') return told(version());
  const command = commands.find((c) => c.name === name);
  if (!command) {
    complain(name === undefined ? help() : `rapporteur: there is no command "${name}".\n\n${help()}`);
    return EXIT_BAD_USAGE;
  }
  if (args.includes('--help') || args.includes('-h'))
    return told(`usage: rapporteur ${command.usage}\n\n${command.help}`);
  return run(command, args);
}

async function run(command: Command, args: readonly string[]): Promise<number> {
  try {
    return await command.run(args);
  } catch (error) {
    complain(`rapporteur ${command.name}: ${error instanceof Error ? error.message : String(error)}`);
    complain(`usage: rapporteur ${command.usage}`);
    return EXIT_BAD_USAGE;
  }
}

/** The manifest stands one folder above the bundle. */
function version(): string {
  const manifest = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

function told(text: string): number {
  say(text);
  return 0;
}

function help(): string {
  const lines = commands.map((c) => `  ${c.usage}\n      ${c.help.split('\n')[0]}`);
  return ['usage: rapporteur COMMAND …', '', ...lines, '', 'exit codes: 0 ok, 1 findings (check), 2 bad usage'].join(
    '\n',
  );
}
