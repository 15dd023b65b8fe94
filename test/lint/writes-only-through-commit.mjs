/** What changes rows, by the type it is called on. */
const WRITES = {
  Table: ['add', 'bulkAdd', 'put', 'bulkPut', 'update', 'bulkUpdate', 'upsert', 'delete', 'bulkDelete', 'clear'],
  Collection: ['modify', 'delete'],
  IDBObjectStore: ['add', 'put', 'delete', 'clear'],
  IDBCursor: ['update', 'delete'],
}
const OWNERS = {
  Table: 'Table',
  EntityTable: 'Table',
  Collection: 'Collection',
  IDBObjectStore: 'IDBObjectStore',
  IDBCursor: 'IDBCursor',
  IDBCursorWithValue: 'IDBCursor',
}

/**
 * Rows change only inside `commit()`: a row that changed without an operation beside it could never be undone, journalled
 * or merged. Goes by the types, so that a `Set` or a `Map` may be written to anywhere.
 */
export default {
  meta: {
    type: 'problem',
    messages: {
      write: 'Rows are written only through commit() of src/storage/writes.',
      allow: 'Only src/storage/writes and an upgrade may open a transaction for writing.',
    },
    schema: [],
  },
  create(context) {
    const { esTreeNodeToTSNodeMap, program } = context.sourceCode.parserServices
    const types = program.getTypeChecker()
    return {
      'CallExpression > MemberExpression.callee'(node) {
        const method = node.computed ? node.property.value : node.property.name
        if (!Object.values(WRITES).some((methods) => methods.includes(method))) return
        const type = types.getNonNullableType(types.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node.object)))
        const parts = type.isUnionOrIntersection() ? type.types : [type]
        if (parts.some((part) => WRITES[ownerOf(part)]?.includes(method))) context.report({ node, messageId: 'write' })
      },
      "ImportSpecifier[imported.name='allowWrites']"(node) {
        context.report({ node, messageId: 'allow' })
      },
    }
  },
}

function ownerOf(type) {
  const names = [type.aliasSymbol?.name, type.symbol?.name]
  return OWNERS[names.find((name) => name !== undefined && Object.hasOwn(OWNERS, name))]
}
