// Which answers are shown, in whatever order they come.
import { expect, test } from "vitest";
import { latest } from "./latest";

/** Answers when it is told to. */
function slow() {
  const waiting: (() => void)[] = [];
  const shown: string[] = [];
  const asked: string[] = [];
  const questions = latest(
    (question: string) => {
      asked.push(question);
      return new Promise<string>((resolve) => waiting.push(() => resolve(`${question}!`)));
    },
    (answer) => shown.push(answer),
  );
  const answer = async () => {
    waiting.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { ...questions, answer, shown, asked };
}

test("while an answer is awaited only the last question is kept, and an older answer is not shown", async () => {
  const { ask, answer, shown, asked } = slow();
  for (const words of ["b", "bi", "bid"]) ask(words);
  await answer();
  await answer();
  expect(asked).toEqual(["b", "bid"]);
  expect(shown).toEqual(["bid!"]);
});

test("what comes after the view is left is shown nowhere", async () => {
  const { ask, drop, answer, shown } = slow();
  ask("b");
  drop();
  await answer();
  expect(shown).toEqual([]);
});
