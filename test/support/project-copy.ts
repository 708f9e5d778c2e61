import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../libs/config';

const execute = promisify(execFile);

/** Everything that is no source, or needs more than the server. */
const LEFT_OUT =
  /^(node_modules|coverage|docs|\.git|\.ci|\.marino|apps\/web|test\/(browser|vectors|load\/.*\.json)|dist\/web)$/;

/** A copy of the project on this machine, built apart, in which a test may change the sources. */
export class ProjectCopy {
  private constructor(readonly root: string) {}

  /** With what has already been compiled, so that only what a test changes is made anew. */
  static async make(): Promise<ProjectCopy> {
    const root = await mkdtemp(join(tmpdir(), 'marino-copy-'));
    await cp(projectRoot, root, {
      recursive: true,
      filter: (source) => !LEFT_OUT.test(source.slice(projectRoot.length + 1)),
    });
    await symlink(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
    return new ProjectCopy(root);
  }

  /** Runs a script of the copy with Node, and answers what it printed. Rejects with all of it when the script fails. */
  async run(script: string, ...args: string[]): Promise<string> {
    try {
      const { stdout } = await execute(process.execPath, [join(this.root, script), ...args], {
        cwd: this.root,
      });
      return stdout;
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${script} ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
    }
  }

  /** Sources that are not as in the project: added, changed or gone, by path. */
  async changes(...folders: string[]): Promise<string[]> {
    const [here, there] = await Promise.all([this.root, projectRoot].map((root) => contents(root, folders)));
    const paths = new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])]);
    return [...paths].filter((path) => here?.get(path) !== there?.get(path)).toSorted();
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true });
  }
}

async function contents(root: string, folders: readonly string[]): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) files.set(path.slice(root.length + 1), await readFile(path, 'utf8'));
    }
  }
  return files;
}
