import { counted } from '../azure/index.ts';
import { type ExportedCode, exportBicep, exportTerraform } from '../export/index.ts';
import { exportOrder } from '../export/order.ts';
import { sentence } from '../model/printable.ts';
import { shownName, type Telling, toldOf, UsageError } from './errors.ts';
import { keepEdited } from './import.ts';
import { readInput } from './read.ts';
import { print, say, tell } from './say.ts';
import { writeOutput } from './write.ts';

export interface ExportFlags {
  readonly bicep?: boolean;
  readonly terraform?: boolean;
  readonly order?: boolean;
  readonly csv?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

const forms = ['bicep', 'terraform', 'order'] as const;

/** Writes a topology as code or as an order. Returns the exit code: 0 done, 1 the file is at fault. */
export function exportCommand(file: string, flags: ExportFlags, telling: Telling): number {
  const asked = forms.filter((each) => flags[each]);
  const [form] = asked;
  if (form === undefined || asked.length > 1)
    throw new UsageError('export needs one of --bicep, --terraform and --order');
  if (flags.csv && form !== 'order') throw new UsageError('--csv goes with --order');
  const target = flags.output === '-' ? undefined : flags.output;
  let source: Uint8Array | undefined;
  try {
    if (target !== undefined) keepEdited(target, [file], flags.force === true);
    source = readInput(file);
    const made = exported(source, form, flags.csv === true, shownName(file));
    if (target === undefined) print(made.text);
    else writeOutput(target, made.text);
    tellRest(made);
    return 0;
  } catch (error) {
    const { code, text } = toldOf(error, file, source, telling);
    tell(`${text}\n`);
    return code;
  }
}

function exported(source: Uint8Array, form: (typeof forms)[number], asCsv: boolean, file: string): ExportedCode {
  if (form === 'bicep') return exportBicep(source, { file });
  if (form === 'terraform') return exportTerraform(source, { file });
  return { text: exportOrder(source, { file, format: asCsv ? 'csv' : 'markdown' }), leftOut: [], remarks: [] };
}

/** Tells what isn’t in the code, and what is in it otherwise than in the file. */
function tellRest({ leftOut, remarks }: ExportedCode): void {
  if (remarks.length > 0) say(...remarks);
  if (leftOut.length > 0)
    tell(`${sentence(`left out: ${leftOut.map(({ type, count }) => counted(count, type)).join(', ')}`)}\n`);
}
