// PouchDB on its `idb` adapter: one document an agreement; each act as its manual does it.

import PouchDB from "pouchdb-browser";
import { documents, holds, row } from "./documents.js";

// As many documents at once as its manual advises at most.
const BULK = 1000;

// It has no setting for durability; this gives every transaction that writes the one that ours have.
function strictly(act) {
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    return begin.call(this, stores, mode, { ...options, durability: "strict" });
  };
  const mend = () => { IDBDatabase.prototype.transaction = begin; };
  return act().finally(mend);
}

export async function pouch(name, count) {
  const all = (await documents(count)).map(({ id, ...rest }) => ({ _id: id, ...rest }));
  const ids = all.map(({ _id }) => _id);
  const database = new PouchDB(name, { adapter: "idb" });
  const everything = async () => {
    const { rows } = await database.allDocs({ include_docs: true });
    return rows.map(({ doc }) => doc);
  };
  return {
    store: async () => {
      for (let first = 0; first < all.length; first += BULK) {
        const answers = await database.bulkDocs(all.slice(first, first + BULK));
        const refused = answers.find(({ error }) => error);
        if (refused) { throw new Error(JSON.stringify(refused)); }
      }
    },
    edit: async (number, text) => {
      const document = await database.get(ids[number]);
      document.texts.tasks_text = text;
      await database.put(document);
    },
    list: async () => (await everything()).map(row).join(""),
    search: async (word) => (await everything()).filter((one) => holds(one, word)).length,
    end: () => database.destroy(),
  };
}

export async function pouchStrict(name, count) {
  const plain = await pouch(name, count);
  return {
    ...plain,
    store: () => strictly(plain.store),
    edit: (number, text) => strictly(() => plain.edit(number, text)),
  };
}
