const EXIT_USAGE = 2;

interface Command {
  readonly usage: string;
  readonly does: string;
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** Each command loads what it needs and nothing else: a calculator answers in the time Node needs to start. */
const commands: Readonly<Record<string, Command>> = {
  calc: {
    usage: 'calc <name>',
    does: 'answers one JSON value per line of standard input',
    run: async ([name = '']) => {
      const { runCalc } = await import('./calc.js');
      return runCalc(name, process.stdin, process.stdout, process.stderr);
    },
  },
  token: {
    usage: 'token <login>',
    does: 'prints a bearer token of a demonstration person',
    run: async ([login = '']) => (await import('./token.js')).printToken(login),
  },
  'rotate-keys': {
    usage: 'rotate-keys',
    does: 'gives the embedded provider new keys; a running one takes them at once',
    run: async () => (await import('./rotate-keys.js')).rotateKeys(),
  },
  verify: {
    usage: 'verify <case>',
    does: 'computes the journal of a case anew and says whether it and the kept histories are whole',
    run: async ([caseId = '']) => (await import('./verify.js')).verifyCase(caseId),
  },
  erase: {
    usage: 'erase <case> --reason <text>',
    does: 'makes the histories of a closed case unreadable for ever, once its term is over',
    run: async (args) => (await import('./erase.js')).eraseCase(args),
  },
  'new-master-key': {
    usage: 'new-master-key',
    does: 'prints a line for the end of the file of MARINO_MASTER_KEY_FILE',
    run: async () => {
      process.stdout.write((await import('../../libs/encryption/index.js')).newMasterKey());
      return 0;
    },
  },
  rewrap: {
    usage: 'rewrap',
    does: 'puts the keys of all cases under the newest master key',
    run: async () => (await import('./rewrap.js')).rewrap(),
  },
  organisation: {
    usage: 'organisation <check|import|…>',
    does: 'brings in areas, offices, people and mandates from files or a directory, dated',
    run: async (args) => (await import('./organisation/organisation.js')).organisation(args),
  },
  accounting: {
    usage: 'accounting <export|import|…>',
    does: 'hands payment orders over by files in a folder and reads what became of them',
    run: async (args) => (await import('./accounting/accounting.js')).accounting(args),
  },
  draw: {
    usage: 'draw --population <file> --seed <text> …',
    does: 'draws a sample from a table, or repeats a draw, so that anybody can check it',
    run: async (args) => (await import('./draw/draw.js')).draw(args),
  },
  migrate: {
    usage: 'migrate',
    does: 'brings the database to the newest schema',
    run: async () => (await import('./migrate.js')).runMigrations(),
  },
  demonstration: {
    usage: 'demonstration',
    does: 'fills the demonstration and prints who can sign in',
    run: async () => (await import('./demonstration/fill.js')).fillDemonstration(),
  },
  settings: {
    usage: 'settings',
    does: 'prints the table of settings',
    run: async () => {
      process.stdout.write((await import('../../libs/config/index.js')).describeSettings());
      return 0;
    },
  },
};

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const lines = Object.values(commands).map(({ usage, does }) => `  ${usage.padEnd(32)}${does}`);
    process.stderr.write(`Usage: npm run -s marino -- <command>\n\n${lines.join('\n')}\n`);
    return EXIT_USAGE;
  }
  return command.run(args);
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    // A person reads this: what happened, and no trace of where.
    process.stderr.write(`${error instanceof Error ? error.message || error.name : String(error)}\n`);
    process.exitCode = 1;
  },
);
