import { diff } from './compare/index.ts';
import { read } from './model/parse.ts';
import type { TopologyInput } from './model/schema/index.ts';
import { viewOf } from './model/view/index.ts';
import { unionOf } from './model/view/union.ts';
import { type RenderOptions, templateFor } from './options.ts';
import { withChanges } from './outcome/changes.ts';
import { dressed, type Plan, prepare, sceneOf, textOf } from './plan.ts';
import type { Picture } from './scene/panels.ts';

/** How the picture of a difference is made. */
export interface DiffPictureOptions extends RenderOptions {
  /** The name of the earlier file, for messages. */
  readonly before?: string | undefined;
}

/**
 * Draws what differs between two topologies as the text of an SVG file: the picture of both states in one, with marks on
 * what came, went and has changed, and all differences in words under it. What went is drawn pale.
 *
 * @param before the earlier topology: a file’s text or bytes, or an object
 * @param now the newer one, whose `diagram` and `options` say how the picture is made
 * @param options how the picture is made, and the earlier file's name; `width` is in px
 * @returns the text of an SVG file
 * @throws {TopologyError | RenderError} like `render`
 * @example
 * const svg = renderDiff('sites: [Taipei]', 'sites: [Taipei, Osaka]');
 * [svg.startsWith('<svg'), svg.includes('Osaka')]; // [true, true]
 */
export function renderDiff(before: TopologyInput, now: TopologyInput, options: DiffPictureOptions = {}): string {
  const { settings, scene } = planOfBoth(before, now, options);
  return textOf(scene, settings);
}

/**
 * The scene of `renderDiff`, before it has coordinates. Plain data.
 *
 * @param before the earlier topology: a file’s text or bytes, or an object
 * @param now the newer one, whose `diagram` and `options` say how the picture is made
 * @param options how the picture is made, and the earlier file's name; `width` is in px
 * @returns lanes, zones, blocks and wires, or panels for the `overview`
 * @throws {TopologyError | RenderError} like `renderDiff`
 * @example
 * diffScene('title: Ours', 'title: Ours').title; // 'Ours'
 */
export function diffScene(before: TopologyInput, now: TopologyInput, options: DiffPictureOptions = {}): Picture {
  return planOfBoth(before, now, options).scene;
}

/** The picture of two states of a network in one, as the newer file and the options want it. */
function planOfBoth(before: TopologyInput, now: TopologyInput, options: DiffPictureOptions): Plan {
  const { before: beforeFile, ...rest } = options;
  const old = prepare(before, { ...rest, file: beforeFile });
  const { asked, settings, resolved, network } = prepare(now, rest);
  const both = viewOf({ ...unionOf(old.resolved, resolved), locale: settings.locale }, settings);
  const template = templateFor(both, settings, read(now, { file: asked.file }), asked);
  const whole = sceneOf(both, template, settings);
  const earlier = viewOf({ ...old.resolved, locale: settings.locale }, settings);
  const [first, second] = [earlier, network].map((each) => sceneOf(each, template, settings));
  const told = withChanges(
    whole,
    { before: first ?? whole, now: second ?? whole },
    diff(before, now),
    settings.context.translate,
  );
  return { settings, scene: dressed(told, settings) };
}
