// Asks one question at a time and always the last one: what is typed while an answer is awaited is asked when it comes, and an answer
// to an older question is never shown in the place of a newer one. Knows nothing of what is asked.

/** Asks, and tells of the answers to the newest question so far. */
export function latest<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  told: (answer: Answer, question: Question) => void,
): { ask: (question: Question) => void; drop: () => void } {
  let next: { question: Question } | null = null;
  let isAsking = false;
  let dropped = false;

  async function go(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    while (next !== null && !dropped) {
      const { question } = next;
      next = null;
      const answer = await ask(question);
      // One that was typed past is not worth a picture of its own.
      if (next === null && !dropped) told(answer, question);
    }
    isAsking = false;
  }

  return {
    ask: (question) => {
      next = { question };
      dropped = false;
      void go();
    },
    drop: () => {
      next = null;
      dropped = true;
    },
  };
}
