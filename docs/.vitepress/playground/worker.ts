import {
  catalogue,
  check,
  ImportError,
  importAzure,
  RenderError,
  render,
  TopologyError,
  topologyJsonSchema,
} from 'expressroute-topology/browser';
import type { Answer, OpenedFile, Request, Schema, Told } from './messages.ts';

/** This thread, as a worker has it. */
const thread = globalThis as unknown as {
  onmessage: (event: { readonly data: Request }) => void;
  postMessage: (answer: Answer) => void;
};

thread.onmessage = ({ data: request }) => {
  if (request.kind === 'draw') draw(request);
  else thread.postMessage({ kind: 'opened', id: request.id, ...opened(request.files) });
};

/** Draws, and checks against the rules once the picture is on its way. */
function draw({ id, text, options }: Extract<Request, { kind: 'draw' }>): void {
  const start = performance.now();
  try {
    const svg = render(text, options);
    thread.postMessage({ kind: 'drawn', id, svg, time: performance.now() - start });
    thread.postMessage({ kind: 'checked', id, told: check(text) });
  } catch (error) {
    thread.postMessage({ kind: 'fault', id, told: toldOf(error) });
  }
}

function toldOf(error: unknown): readonly Told[] {
  if (error instanceof TopologyError) return error.problems;
  if (error instanceof RenderError) return [{ severity: 'error', message: error.message }];
  throw error;
}

/** The text of what was opened: a topology file as it is, and what Azure's tools answered as the topology that it tells of. */
function opened(files: readonly OpenedFile[]): { readonly text: string; readonly remarks: readonly string[] } {
  const [first] = files;
  if (files.length === 1 && first && /\.ya?ml$/i.test(first.name)) return { text: first.text, remarks: [] };
  try {
    const { text, remarks, leftOut } = importAzure(files);
    const left = leftOut.map(({ type, count }) => `${type}: ${count}`);
    return {
      text,
      remarks: [...remarks.map(({ document, message }) => [document, message].filter(Boolean).join(': ')), ...left],
    };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    // What isn't of Azure may be a topology as JSON; drawing it tells what is wrong otherwise.
    return { text: first?.text ?? '', remarks: files.length > 1 ? [error.message] : [] };
  }
}

const places = catalogue.places();
thread.postMessage({
  kind: 'ready',
  known: {
    schema: topologyJsonSchema() as Schema,
    names: {
      peeringLocation: [...new Set(places.map(({ name }) => name))].sort(),
      provider: [...new Set(places.flatMap(({ providers }) => providers))].sort(),
      region: [...new Set(places.flatMap(({ localRegions }) => localRegions))].sort(),
    },
  },
});
