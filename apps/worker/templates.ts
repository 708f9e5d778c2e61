import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Templates } from '../../activities/ports';
import { withPartials } from '../../libs/letters/template-syntax';

const workflows = join(__dirname, '../../workflows');

/**
 * Templates from the folders of the procedures, each read once, with the parts that documents share: those of the
 * procedure in `letters/parts`, those of all procedures from the kit.
 */
export function templatesOnDisk(): Templates {
  const read = new Map<string, string>();
  return {
    read(path) {
      const template = read.get(path) ?? wholeTemplate(path);
      read.set(path, template);
      return template;
    },
  };
}

function wholeTemplate(path: string): string {
  const file = join(workflows, 'procedures', path);
  return withPartials(textOf(file), (name) => {
    const own = join(dirname(file), 'parts', name);
    return textOf(existsSync(`${own}.md`) ? own : join(workflows, 'casework/letters', name));
  });
}

function textOf(file: string): string {
  return readFileSync(`${file}.md`, 'utf8');
}
