/** A rectangle of the window, in pixels: a browser's own asks it for each of its numbers, every time. */
interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A point of the window, in pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Measures where things stand in one picture in a real browser: what is painted, not what was meant. This function is
 * sent into the page, so it refers to nothing outside of itself.
 *
 * @returns a sentence for each breach of what a picture promises
 */
export function measurePicture(root: SVGSVGElement): string[] {
  const found = new Set<string>();
  const box = (element: Element): Area => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  };
  const page = box(root);
  const scale = (page.right - page.left) / root.viewBox.baseVal.width;
  const inside = (inner: Area, outer: Area, by: number) =>
    inner.left >= outer.left - by &&
    inner.right <= outer.right + by &&
    inner.top >= outer.top - by &&
    inner.bottom <= outer.bottom + by;
  const overlap = (a: Area, b: Area, by: number) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > by &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > by;
  /** The letters' own height: a line's box has room above and below that no letter fills. */
  const ink = (element: SVGTextContentElement): Area => {
    const whole = box(element);
    const size = parseFloat(getComputedStyle(element).fontSize) * scale;
    const middle = (whole.top + whole.bottom) / 2;
    return { ...whole, top: middle - size * 0.42, bottom: middle + size * 0.42 };
  };
  const lines = [...root.querySelectorAll('text')].flatMap((text) => {
    const spans = [...text.querySelectorAll('tspan')];
    return (spans.length > 0 ? spans : [text]).map((line) => ({
      line,
      text,
      words: line.textContent ?? '',
      at: ink(line),
      owner: text.closest('[data-node],[data-zone],[data-link]'),
    }));
  });
  const boxOf = (thing: Element) => [...thing.children].find((child) => child.classList.contains('box'));
  for (const { line, words, at, owner } of lines) {
    const outline = owner?.hasAttribute('data-link') ? undefined : owner && boxOf(owner);
    if (outline && !inside(at, box(outline), 0.5)) found.add(`the text "${words}" leaves its box`);
    if (!inside(at, page, 0.5)) found.add(`the text "${words}" leaves the picture`);
    if (parseFloat(getComputedStyle(line).fontSize) * scale < 9.99)
      found.add(`the text "${words}" is smaller than 10 px`);
  }
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1))
      if (overlap(one.at, other.at, 0.5)) found.add(`the texts "${one.words}" and "${other.words}" overlap`);
  });
  const nodes = [...root.querySelectorAll('[data-node]')].map((node) => ({
    node,
    id: node.getAttribute('data-node') ?? '',
    at: box(boxOf(node) ?? node),
  }));
  nodes.forEach((one, index) => {
    if (!boxOf(one.node)) found.add(`${one.id} has no outline`);
    if (one.node.firstElementChild?.localName !== 'title') found.add(`${one.id} has no tooltip`);
    for (const other of nodes.slice(index + 1)) {
      if (one.node.contains(other.node)) {
        if (!inside(other.at, one.at, 0.5)) found.add(`${other.id} leaves ${one.id}`);
      } else if (overlap(one.at, other.at, 0.5)) found.add(`${one.id} and ${other.id} overlap`);
    }
  });
  const zones = [...root.querySelectorAll('[data-zone]')].map((zone) => ({
    id: zone.getAttribute('data-zone-id'),
    at: box(boxOf(zone) ?? zone),
  }));
  zones.forEach((one, index) => {
    for (const other of zones.slice(index + 1))
      if (overlap(one.at, other.at, 0.5) && !inside(one.at, other.at, 0.5) && !inside(other.at, one.at, 0.5))
        found.add(`the zones ${one.id} and ${other.id} overlap`);
  });
  // In a picture of panels the frames are pictures of buildings and clouds, and wires end in front of them.
  const frames = root.querySelector('[data-panel]') ? [] : zones.filter((zone) => zone.id !== null);
  const matrix = root.getScreenCTM();
  /** The runs of a wire, which is left open where another one runs over it. */
  const runs = (path: SVGPathElement): SVGPathElement[] =>
    (path.getAttribute('d') ?? '').split(/(?=M)/).map((d) => {
      const run = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      run.setAttribute('d', d);
      return run;
    });
  /** The points of a wire, 2 px from each other. Where it runs straight, and that is nearly everywhere, they are found by its ends. */
  const points = (path: SVGPathElement): Point[] => {
    const total = path.getTotalLength();
    const at = (length: number) => {
      const { x, y } = path.getPointAtLength(length);
      return matrix
        ? { x: matrix.a * x + matrix.c * y + matrix.e, y: matrix.b * x + matrix.d * y + matrix.f }
        : { x, y };
    };
    const last = Math.ceil(total / 2);
    const lengthOf = (step: number) => Math.min(total, step * 2);
    const all: Point[] = [at(0)];
    const between = (from: number, start: Point, to: number, end: Point) => {
      const along = lengthOf(to) - lengthOf(from);
      // A line that strays from the straight one by a hundredth of a pixel is longer by this much at least.
      const straight = along * scale - Math.hypot(end.x - start.x, end.y - start.y) < 0.0002 / along;
      const middle = Math.floor((from + to) / 2);
      if (to - from === 1) all.push(end);
      else if (straight)
        for (let step = from + 1; step <= to; step += 1) {
          const part = (lengthOf(step) - lengthOf(from)) / along;
          all.push({ x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part });
        }
      else {
        const half = at(lengthOf(middle));
        between(from, start, middle, half);
        between(middle, half, to, end);
      }
    };
    if (last > 0) between(0, all[0]!, last, at(total));
    return all;
  };
  const links = [...root.querySelectorAll('[data-link]')].map((link) => {
    const ends = [link.getAttribute('data-from') ?? '', link.getAttribute('data-to') ?? ''];
    const own = new Set([...ends, ...(link.getAttribute('data-via') ?? '').split(' ').filter(Boolean)]);
    const ownNodes = nodes.filter((each) => own.has(each.id));
    const around = nodes.filter((each) => ownNodes.some((inner) => each.node.contains(inner.node)));
    return {
      link,
      id: link.getAttribute('data-link') ?? '',
      ends,
      allowed: new Set([...own, ...around.map((each) => each.id)]),
      passes: new Set((link.getAttribute('data-passes') ?? '').split(' ').filter(Boolean)),
      paths: [...link.querySelectorAll<SVGPathElement>('path.wire')].map((path) => runs(path).flatMap(points)),
    };
  });
  const isTube = (each: (typeof links)[number]) => each.link.querySelector('.tube') !== null;
  const shrunk = ({ left, right, top, bottom }: Area, by: number): Area => ({
    left: Math.min(left + by, right - by),
    right: Math.max(left + by, right - by),
    top: Math.min(top + by, bottom - by),
    bottom: Math.max(top + by, bottom - by),
  });
  const slimNodes = nodes.map((node) => ({ ...node, at: shrunk(node.at, 1.5) }));
  const slimLines = lines.map((line) => ({ ...line, at: shrunk(line.at, 1) }));
  /** What could be hit by any of the points: few things of a picture, and the only ones that are looked at for each of them. */
  const nearTo = (all: readonly Point[]) => {
    const [xs, ys] = [all.map((at) => at.x), all.map((at) => at.y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    return ({ at }: { at: Area }) => at.left < right && left < at.right && at.top < bottom && top < at.bottom;
  };
  const hits = (at: Point, rect: Area) =>
    at.x > rect.left && at.x < rect.right && at.y > rect.top && at.y < rect.bottom;
  for (const each of links) {
    for (const id of each.ends)
      if (!nodes.some((node) => node.id === id)) found.add(`${each.id} ends at ${id}, which isn't there`);
    const business = [
      ...nodes.filter((node) => each.ends.includes(node.id)),
      ...frames.filter((frame) => frame.id !== null && each.passes.has(frame.id)),
    ];
    const strangeFrames = frames
      .filter((frame) => !business.some((thing) => inside(thing.at, frame.at, 0.5)))
      .map((frame) => ({ ...frame, at: shrunk(frame.at, 1) }));
    const all = each.paths.flat();
    const near = nearTo(all);
    const nodesNear = slimNodes.filter((node) => near(node) && !each.allowed.has(node.id));
    const framesNear = strangeFrames.filter(near);
    const wordsNear = isTube(each) ? [] : slimLines.filter((line) => near(line) && line.owner !== each.link);
    for (const point of all) {
      for (const node of nodesNear) if (hits(point, node.at)) found.add(`${each.id} runs through ${node.id}`);
      for (const frame of framesNear)
        if (hits(point, frame.at)) found.add(`${each.id} runs through the frame ${frame.id}`);
      for (const line of wordsNear)
        if (hits(point, line.at)) found.add(`${each.id} runs through the text "${line.words}"`);
    }
    const main = each.paths[0];
    if (!isTube(each) && main) {
      [main[0], main[main.length - 1]].forEach((point, index) => {
        const node = nodes.find((other) => other.id === each.ends[index]);
        if (!point || !node) return;
        const dx = Math.max(node.at.left - point.x, 0, point.x - node.at.right);
        const dy = Math.max(node.at.top - point.y, 0, point.y - node.at.bottom);
        const border = Math.min(
          Math.abs(point.x - node.at.left),
          Math.abs(point.x - node.at.right),
          Math.abs(point.y - node.at.top),
          Math.abs(point.y - node.at.bottom),
        );
        if (dx > 2 || dy > 2 || border > 2) found.add(`${each.id} doesn't meet the border of ${node.id}`);
      });
    }
  }
  // Crossings share a point or two; wires that run on one another share many.
  const cell = (point: Point) => `${Math.round(point.x / 2)} ${Math.round(point.y / 2)}`;
  const lined = links.filter((each) => !isTube(each));
  const inCell = new Map<string, number[]>();
  lined.forEach((each, index) => {
    for (const place of new Set(each.paths.flat().map(cell))) {
      const others = inCell.get(place);
      if (others) others.push(index);
      else inCell.set(place, [index]);
    }
  });
  const shared = new Map<number, number>();
  for (const together of inCell.values())
    together.forEach((one, index) => {
      for (const other of together.slice(index + 1)) {
        const pair = one * lined.length + other;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    });
  for (const [pair, cells] of shared)
    if (cells > 5)
      found.add(
        `${lined[Math.floor(pair / lined.length)]?.id} and ${lined[pair % lined.length]?.id} run on one another`,
      );
  const ids = [...root.querySelectorAll('[id]')].map((each) => each.id);
  if (new Set([root.id, ...ids]).size !== ids.length + 1) found.add('an id stands twice');
  if (
    root.getAttribute('role') !== (root.querySelector('a') ? 'group' : 'img') ||
    !root.getAttribute('xml:lang') ||
    !root.querySelector('desc')?.textContent ||
    root.firstElementChild?.localName !== 'title'
  )
    found.add('the root lacks its role, language, title or description');
  if (root.querySelector('use,foreignObject,script,image')) found.add('an element that sanitizers remove');
  for (const each of root.querySelectorAll('*'))
    for (const { name, value } of each.attributes)
      if (/^on/i.test(name) || (/href$/.test(name) && !/^(https?:|mailto:|[^:]*$)/i.test(value)))
        found.add(`the attribute ${name}`);
  return [...found];
}

/**
 * Measures the colours of one picture: each text against what is painted under it. Sent into the page like `measurePicture`.
 *
 * @returns a sentence for each text whose contrast is less than 4.5:1
 */
export function measureContrast(root: SVGSVGElement): string[] {
  const found = new Set<string>();
  const box = (element: Element): Area => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  };
  const lines = [...root.querySelectorAll('text')].flatMap((text) => {
    const spans = [...text.querySelectorAll('tspan')];
    return (spans.length > 0 ? spans : [text]).map((line) => ({
      line,
      text,
      words: line.textContent ?? '',
      at: box(line),
    }));
  });
  const colour = (css: string) => (/[\d.]+/g.exec(css) ? (css.match(/[\d.]+/g) ?? []).map(Number) : []);
  const light = (css: string) => {
    const [r = 0, g = 0, b = 0] = colour(css).map((value) => {
      const part = value / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const painted = [...root.querySelectorAll('rect,path.tube,path.box')]
    .filter((shape) => !shape.classList.contains('mark'))
    .map((shape) => ({ shape, where: box(shape), fill: getComputedStyle(shape).fill }))
    .filter(({ fill }) => fill !== 'none' && fill !== 'rgba(0, 0, 0, 0)');
  for (const { line, text, words, at } of lines) {
    const middle = { x: (at.left + at.right) / 2, y: (at.top + at.bottom) / 2 };
    const under = painted.filter(
      ({ shape, where }) =>
        where.left <= middle.x &&
        middle.x <= where.right &&
        where.top <= middle.y &&
        middle.y <= where.bottom &&
        (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    );
    const back = under[under.length - 1]?.fill ?? 'rgb(255,255,255)';
    const [one, other] = [light(getComputedStyle(line).fill), light(back)];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < 4.5) found.add(`the text "${words}" has a contrast of ${contrast.toFixed(2)}`);
  }
  return [...found];
}
