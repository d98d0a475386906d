// Dexie: one table of documents; each act as its manual does it.

import { Dexie } from "dexie";
import { documents, holds, remove, row } from "./documents.js";

function on(options) {
  return async (name, count) => {
    const all = await documents(count);
    const ids = all.map(({ id }) => id);
    const database = new Dexie(name, options);
    database.version(1).stores({ agreements: "id" });
    await database.open();
    const table = database.agreements;
    return {
      store: () => table.bulkAdd(all),
      edit: async (number, text) => {
        const document = await table.get(ids[number]);
        document.texts.tasks_text = text;
        await table.put(document);
      },
      list: async () => (await table.toArray()).map(row).join(""),
      search: async (word) => (await table.toArray()).filter((one) => holds(one, word)).length,
      // Its own way warns whenever a connection takes a moment to close.
      end: () => {
        database.close();
        return remove(name);
      },
    };
  };
}

export const dexie = on({});
export const dexieStrict = on({ chromeTransactionDurability: "strict" });
