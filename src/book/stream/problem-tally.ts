import { mostShown, type Problem, type ProblemCode } from '../problem.ts';

/**
 * The problems of a file that may have millions of them. Of one kind in one column as many are kept as are shown; the
 * others are counted, and the last one kept says how many they are.
 */
export class ProblemTally {
  readonly #groups = new Map<string, ProblemGroup>();

  /** The problems of one kind in one column. */
  groupOf(code: ProblemCode, column: string | undefined): ProblemGroup {
    const key = `${code}\0${column ?? ''}`;
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group = new ProblemGroup();
    this.#groups.set(key, group);
    return group;
  }

  add(problem: Problem): void {
    this.groupOf(problem.code, problem.column).add(() => problem);
  }

  get problems(): readonly Problem[] {
    return [...this.#groups.values()].flatMap((group) => group.problems);
  }
}

class ProblemGroup {
  readonly #kept: Problem[] = [];
  #unkept = 0;

  /** @param describe asked for as long as problems are kept. */
  add(describe: () => Problem): void {
    if (this.#kept.length < mostShown) this.#kept.push(describe());
    else this.#unkept += 1;
  }

  /** Counts problems that nobody will describe. */
  addUnkept(count: number): void {
    this.#unkept += count;
  }

  get problems(): readonly Problem[] {
    const last = this.#kept.at(-1);
    if (last === undefined || this.#unkept === 0) return this.#kept;
    return [...this.#kept.slice(0, -1), { ...last, unkept: this.#unkept }];
  }
}
