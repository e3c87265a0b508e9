/** Numbers by which things are put in order, the most important first; lower ones come first. */
export type Grade = readonly number[];

/** Tells of any grade how many of some graded things come before it, and how many have the same. */
export class Ranking {
  readonly size: number;
  /** For each grade how many come before it, and how many have it. */
  readonly #places = new Map<string, { before: number; same: number }>();

  constructor(grades: readonly Grade[]) {
    this.size = grades.length;
    const sorted = [...grades].sort((a, b) => compare(a, b));
    sorted.forEach((grade, index) => {
      const place = this.#places.get(grade.join());
      if (place) place.same += 1;
      else this.#places.set(grade.join(), { before: index, same: 1 });
    });
  }

  /** How many come before a grade that one of the things has. */
  before(grade: Grade): number {
    return this.#places.get(grade.join())?.before ?? 0;
  }

  /** How many have a grade. */
  same(grade: Grade): number {
    return this.#places.get(grade.join())?.same ?? 0;
  }
}

function compare(a: Grade, b: Grade): number {
  const index = a.findIndex((each, place) => each !== b[place]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
