/**
 * The plan that the passes work on. It knows no up and down: `u` runs along the lanes, from the first to the last, and
 * `v` across them. An adapter turns a scene into a plan and a finished plan into a placed scene, for either direction.
 * All numbers are px.
 */
import type { Point } from '../scene/placed.ts';
import type { Wire as SceneWire, Zone } from '../scene/scene.ts';
import type { Corners } from './faces/corners.ts';
import type { Sized } from './faces/sized.ts';

/** The side of a lane or a card that its wires leave from: towards the first lane, or towards the last. */
export type Side = 'before' | 'after';

/** From one place across the lanes to another. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Where wires may meet a side: anywhere in a range, and clear of the corners as far as all of them have room there. */
export interface Reach extends Range {
  readonly clear: Range;
}

export interface Lane {
  readonly id: string;
  /** Along u: as much as the largest of its cards. */
  readonly size: number;
  /** The side on which wires between two cards of the lane run. */
  readonly loops: Side;
}

/** What holds cards, other containers and passing wires: a zone, or a hub, which reaches over all that is joined to it. */
export interface Container {
  readonly id: string;
  /** By index; the first container is the whole picture, which stands in none. */
  readonly parent: number;
  readonly depth: number;
  /** The lanes that it reaches over. */
  readonly first: number;
  readonly last: number;
  /** Room that it keeps across the lanes before and behind what it holds: at the start for its heading. */
  readonly head: number;
  readonly foot: number;
  /** The least room across the lanes. */
  readonly least: number;
  /** Room across the lanes that its words take, from its start. */
  readonly words?: number;
  /** Of a hub: what the edges of wires keep from its ends. */
  readonly corners?: Corners;
  /** The most room across the lanes that wires may stretch it to. */
  readonly most?: number;
  readonly zone?: Zone;
  readonly hub?: Sized;
  readonly whole?: boolean;
  /** What it holds, in the order in which it lies across the lanes. */
  readonly children: readonly Child[];
}

export type Child = { readonly card: number } | { readonly container: number };

/** A box of its own in a lane. */
export interface Card {
  readonly id: string;
  readonly lane: number;
  readonly container: number;
  readonly sized: Sized;
  /** Its size along u and across v. */
  readonly along: number;
  readonly across: number;
  /** The heading of the zone that it stands in. */
  readonly heading?: boolean;
}

/** Where a wire meets a card or a hub. */
export interface End {
  readonly card?: number;
  readonly hub?: number;
  readonly lane: number;
  readonly container: number;
  /** The box in the card, and how far its sides lie within the lane's. */
  readonly box: string;
  readonly before: number;
  readonly after: number;
  /**
   * By side, where wires reach the box from the lane's channel, from the card's start: where nothing else in the card lies
   * between. A side without such a range can't be met. A hub is met wherever its words leave room.
   */
  readonly sides: Partial<Readonly<Record<Side, Reach>>>;
  /** The place on the card's side, from its start, where it is fixed. */
  readonly at?: number;
}

export interface Wire {
  readonly wire: SceneWire;
  readonly from: End;
  readonly to: End;
  /** How thick it is. */
  readonly size: number;
  /** Containers that it may run through. */
  readonly allowed: ReadonlySet<number>;
}

/** A straight wire between two boxes of one card, along the lanes (x) and across them (y), in px from the card's start. */
export interface InnerWire {
  readonly wire: SceneWire;
  readonly card: number;
  readonly path: readonly Point[];
}

/** A tube that a strand runs in, and how far from the tube's middle, in px. */
export interface Strand {
  readonly tube: string;
  readonly offset: number;
}

/** The scene as lanes of cards in containers, without places. */
export interface Plan {
  readonly lanes: readonly Lane[];
  readonly containers: readonly Container[];
  readonly cards: readonly Card[];
  readonly wires: readonly Wire[];
  readonly inner: readonly InnerWire[];
  /** The tubes of each strand that runs through more than one, by id, in the order of its way. */
  readonly strands: readonly (readonly Strand[])[];
  /** How much room there is across the lanes: no wire is made straight beyond it. */
  readonly room: number;
  /** The least width of a channel between two lanes of one frame, and what frames keep around what they hold. */
  readonly channel: number;
  readonly pad: number;
  /** What two cards of a lane keep between them. */
  readonly cardGap: number;
}

/** A wire's way through one lane that it only passes. */
export interface Slot {
  readonly wire: Wire;
  readonly lane: number;
  readonly container: number;
  /** At least and at most so many of the container's children lie before it. */
  readonly low: number;
  readonly high: number;
  /** About where it would like to lie across the lanes, and where its wire comes from or goes to. In px. */
  readonly wish: number;
  readonly far: number;
}

/** Where a wire crosses a channel: at one of its ends, or at a slot. */
export type Stop = { readonly end: End; readonly side: Side } | { readonly slot: Slot };

/**
 * The part of a wire between two stops. The channel with number n lies before the lane with number n; one more lies
 * behind the last lane.
 */
export interface Hop {
  readonly wire: Wire;
  readonly channel: number;
  readonly from: Stop;
  readonly to: Stop;
  /** The innermost container around both stops. */
  readonly container: number;
}

/** The way of a wire: its hops in the order in which it runs through them. */
export interface Route {
  readonly wire: Wire;
  readonly hops: readonly Hop[];
}

export function laneOf(stop: Stop): number {
  return 'slot' in stop ? stop.slot.lane : stop.end.lane;
}

export function containerOf(stop: Stop): number {
  return 'slot' in stop ? stop.slot.container : stop.end.container;
}

/** The containers around one, from the inside out, itself among them. */
export function around(plan: Plan, container: number): number[] {
  const found: number[] = [];
  for (let each = container; each >= 0; each = plan.containers[each]?.parent ?? -1) found.push(each);
  return found;
}

/** The middle of where a card's end may be met, from the card's start. */
export function middleOf({ at, sides }: End): number {
  const { low, high } = (sides.before ?? sides.after)?.clear ?? { low: 0, high: 0 };
  return at ?? (low + high) / 2;
}

/** The innermost container that is around both: each has a higher number than those around it. */
export function commonContainer(plan: Plan, one: number, other: number): number {
  const outer = new Set(around(plan, one));
  return Math.max(...around(plan, other).filter((each) => outer.has(each)));
}
