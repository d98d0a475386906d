// Ours: the store of the app, which is given the logs that the documents were made from.

import { remove } from "./documents.js";
import start, { Ours } from "./ours.js";

let started = null;

export async function ours(name, count) {
  started ??= start();
  await started;
  const store = new Ours(name);
  let taken = 0;
  for (let part = 0; taken < count; part += 1) {
    const answer = await fetch(`./logs-${part}.json`);
    if (!answer.ok) { throw new Error(`part ${part} of the logs: ${answer.status}`); }
    taken = store.take(await answer.text(), count);
  }
  return {
    store: () => store.store(),
    edit: (number, text) => store.edit(number, text),
    list: () => store.list(),
    search: (word) => store.search(word),
    end: () => {
      // Dropped, it closes its connection.
      store.free();
      return remove(name);
    },
  };
}
